package baedal.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** An open stream of Server-Sent Events: their data, one by one. */
public final class EventLines implements AutoCloseable {

    private static final String DATA = "data:";
    private static final int OK = 200;
    private static final int IN_CHUNKS = -1;

    private final Socket socket;
    private final Inlet in;
    private final boolean over;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Deque<String> read = new ArrayDeque<>();

    EventLines(Socket socket, Inlet in) throws IOException {
        this.socket = socket;
        this.in = in;
        int status = in.status();
        // one that says goodbye with its headers sends no chunks: it has nothing more to tell
        this.over = in.headers() != IN_CHUNKS;
        if (status != OK) {
            socket.close();
            throw new IOException("no stream: " + status);
        }
    }

    /** Waits for the next; {@code null} when the stream has ended. */
    public @Nullable String next() {
        try {
            while (read.isEmpty()) {
                if (over) {
                    return null;
                }
                byte[] chunk = in.chunk();
                if (chunk.length == 0) {
                    return null;
                }
                take(chunk);
            }
            return read.poll();
        } catch (IOException ended) {
            return null;
        }
    }

    /** A line may go on in the next chunk. */
    private void take(byte[] chunk) {
        for (byte one : chunk) {
            if (one != '\n') {
                line.write(one);
                continue;
            }
            String whole = line.toString(StandardCharsets.UTF_8);
            line.reset();
            if (whole.startsWith(DATA)) {
                read.add(whole.substring(DATA.length()).strip());
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // then it is closed as well
        }
    }
}
