package baedal.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** One that is kept for the next request. */
final class Connection {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int SILENCE_MILLIS = 30_000;

    private final Socket socket;
    private final Inlet in;
    private long usedAt;

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new Inlet(socket.getInputStream());
    }

    Answer exchange(Request request) throws IOException {
        request.writeTo(socket.getOutputStream());
        Answer answer = in.answer();
        usedAt = System.nanoTime();
        return answer;
    }

    void close() {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // then it is closed as well
        }
    }

    /** Its lines, until either end closes it. */
    EventLines stream(Request request) throws IOException {
        socket.setSoTimeout(0);
        request.writeTo(socket.getOutputStream());
        return new EventLines(socket, in);
    }

    boolean kept() {
        return in.kept;
    }

    long usedAt() {
        return usedAt;
    }

    static Connection to(InetSocketAddress address) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, CONNECT_MILLIS);
            socket.setSoTimeout(SILENCE_MILLIS);
            return new Connection(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
