package baedal.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads HTTP/1.1 answers off a stream that is kept. */
final class Inlet {

    private static final int SIZE = 16 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[SIZE];
    private int at;
    private int end;

    /** Whether the server keeps the connection after the last answer. */
    boolean kept = true;

    Inlet(InputStream in) {
        this.in = in;
    }

    Answer answer() throws IOException {
        int status = status();
        return new Answer(status, body(headers()));
    }

    int status() throws IOException {
        String line = line();
        return Integer.parseInt(line.substring(9, 12));
    }

    /** How long the body is: -1 in chunks, -2 until the end. */
    int headers() throws IOException {
        int length = -2;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon);
            if (name.equalsIgnoreCase("Content-Length")) {
                length = Integer.parseInt(line.substring(colon + 1).strip());
            } else if (name.equalsIgnoreCase("Transfer-Encoding")) {
                length = -1;
            } else if (name.equalsIgnoreCase("Connection")
                    && line.substring(colon + 1).strip().equalsIgnoreCase("close")) {
                kept = false;
            }
        }
        return length;
    }

    /** Without its end. */
    private String line() throws IOException {
        while (true) {
            for (int i = at; i < end; i++) {
                if (buffer[i] == '\n') {
                    int until = i > at && buffer[i - 1] == '\r' ? i - 1 : i;
                    String piece = new String(buffer, at, until - at, StandardCharsets.UTF_8);
                    at = i + 1;
                    return piece;
                }
            }
            if (end == buffer.length && at == 0) {
                throw new IOException("a line that does not end");
            }
            fill();
        }
    }

    private byte[] body(int length) throws IOException {
        if (length >= 0) {
            return bytes(length);
        }
        if (length == -2) {
            // 204 and 304 have none; anything else ends with the connection
            return kept ? new byte[0] : untilTheEnd();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] chunk = chunk(); chunk.length > 0; chunk = chunk()) {
            whole.writeBytes(chunk);
        }
        return whole.toByteArray();
    }

    private byte[] untilTheEnd() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(buffer, at, end - at);
        at = end;
        in.transferTo(whole);
        return whole.toByteArray();
    }

    /** The next one; the last is empty. */
    byte[] chunk() throws IOException {
        byte[] chunk = bytes(Integer.parseInt(line().strip(), 16));
        line();
        return chunk;
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        int filled = 0;
        while (filled < length) {
            if (at == end) {
                fill();
            }
            int some = Math.min(length - filled, end - at);
            System.arraycopy(buffer, at, bytes, filled, some);
            at += some;
            filled += some;
        }
        return bytes;
    }

    /** Keeps what was not read yet. */
    private void fill() throws IOException {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            throw new EOFException("the server hung up");
        }
        end += read;
    }
}
