package baedal.bench.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Kept connections to one port of this machine, as many as are used at once. An HTTP client of our own, because the client shares
 * the cores with what it measures: this one costs a third of the JDK's.
 */
public final class Connections implements AutoCloseable {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int SILENCE_MILLIS = 30_000;

    private final InetSocketAddress address;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    public Connections(int port) {
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private record Connection(Socket socket, Inlet in) {

        Answer exchange(Request request) throws IOException {
            request.writeTo(socket.getOutputStream());
            return in.answer();
        }

        void close() {
            try {
                socket.close();
            } catch (IOException alreadyGone) {
                // then it is closed as well
            }
        }
    }

    /** Sends it once. A connection that turns out to have been closed while it was idle counts as a failure, like any other. */
    public Answer send(Request request) throws IOException {
        Connection connection = idle.pollFirst();
        if (connection == null) {
            connection = open();
        }
        boolean whole = false;
        try {
            Answer answer = connection.exchange(request);
            whole = connection.in.kept && !closed;
            return answer;
        } finally {
            if (whole) {
                idle.offerFirst(connection);
            } else {
                connection.close();
            }
        }
    }

    /** A connection of its own, whose lines the reader gets until it says stop or the server ends it. */
    public EventLines stream(Request request) throws IOException {
        Connection connection = open();
        connection.socket.setSoTimeout(0);
        request.writeTo(connection.socket.getOutputStream());
        return new EventLines(connection.socket, connection.in);
    }

    private Connection open() throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, CONNECT_MILLIS);
            socket.setSoTimeout(SILENCE_MILLIS);
            return new Connection(socket, new Inlet(socket.getInputStream()));
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Connection one = idle.pollFirst(); one != null; one = idle.pollFirst()) {
            one.close();
        }
    }
}
