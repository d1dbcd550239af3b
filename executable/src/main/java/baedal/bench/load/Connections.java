package baedal.bench.load;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Kept connections to one port of this machine, as many as are used at once. An HTTP client of our own, because the client shares
 * the cores with what it measures: this one costs a third of the JDK's.
 */
public final class Connections implements AutoCloseable {

    private static final long REST_NANOS = 2_000_000_000L;

    /** Less than any server of the world keeps a connection that nobody uses. */
    private static final long KEPT_NANOS = 30_000_000_000L;

    private final List<Door> doors;
    private final AtomicInteger turn = new AtomicInteger();
    private volatile boolean closed;

    /** With several ports it is the load balancer before them as well: one that refuses or says that it is going is left alone for 2 s. */
    public Connections(int... ports) {
        this.doors = IntStream.of(ports)
                .mapToObj(port -> new Door(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
                .toList();
    }

    private static final class Door {

        private final InetSocketAddress address;
        private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
        private volatile long restsUntil = System.nanoTime();

        Door(InetSocketAddress address) {
            this.address = address;
        }

        /** One that was used lately; null: none. */
        @Nullable
        Connection kept() {
            for (Connection one = idle.pollFirst(); one != null; one = idle.pollFirst()) {
                if (System.nanoTime() - one.usedAt() < KEPT_NANOS) {
                    return one;
                }
                one.close();
            }
            return null;
        }

        boolean rests() {
            return restsUntil - System.nanoTime() > 0;
        }

        /** Its kept connections are of no use any more. */
        void rest() {
            restsUntil = System.nanoTime() + REST_NANOS;
            for (Connection one = idle.pollFirst(); one != null; one = idle.pollFirst()) {
                one.close();
            }
        }
    }

    private record Open(Door door, Connection connection) {}

    /** Sends it once. A connection that turns out to have been closed while it was idle counts as a failure, like any other. */
    public Answer send(Request request) throws IOException {
        Open open = open(true);
        Connection connection = open.connection;
        boolean whole = false;
        try {
            Answer answer = connection.exchange(request);
            whole = connection.kept() && !closed;
            if (!whole && answer.good() && doors.size() > 1) {
                open.door.rest();
            }
            return answer;
        } finally {
            if (whole) {
                open.door.idle.offerFirst(connection);
            } else {
                connection.close();
            }
        }
    }

    /** A connection of its own, whose lines the reader gets until it says stop or the server ends it. */
    public EventLines stream(Request request) throws IOException {
        Connection connection = open(false).connection;
        return connection.stream(request);
    }

    private Open open(boolean keptIsFine) throws IOException {
        int first = turn.getAndIncrement();
        for (int i = 0; ; i++) {
            Door door = doors.get(Math.floorMod(first + i, doors.size()));
            // one that rests is asked when no other is left
            if (door.rests() && i < doors.size()) {
                continue;
            }
            try {
                Connection kept = keptIsFine ? door.kept() : null;
                return new Open(door, kept == null ? Connection.to(door.address) : kept);
            } catch (ConnectException refused) {
                door.rest();
                if (i >= 2 * doors.size() - 1) {
                    throw refused;
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        doors.forEach(Door::rest);
    }
}
