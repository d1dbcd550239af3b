package baedal.bench.stories;

import baedal.bench.ground.Person;
import baedal.bench.load.EventLines;
import baedal.bench.load.Request;
import baedal.bench.load.Times;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Of every so many orders one is watched, by its customer's stream and in the timeline's table: how long a fact takes to show. */
final class Witnesses {

    static final String ON_SCREEN = "fact to stream";
    static final Witnesses NONE = new Witnesses(0, new Timelines(new Times()), new Times());

    private static final String AT = "\"at\":\"";

    private final int every;
    private final Timelines timelines;
    private final Times times;

    /** @param every 0: none */
    Witnesses(int every, Timelines timelines, Times times) {
        this.every = every;
        this.timelines = timelines;
        this.times = times;
    }

    /** Looks until it is closed. */
    @FunctionalInterface
    interface Witness {
        void close() throws InterruptedException;
    }

    Witness watch(long number, Person customer, String orderId) throws IOException {
        if (every == 0 || number % every != 0) {
            return () -> {};
        }
        timelines.watch(orderId);
        EventLines stream =
                customer.gateway().stream(Request.get(customer.token(), "/api/orders/" + orderId + "/events"));
        Instant opened = Instant.now();
        Thread reader = Thread.ofVirtual().start(() -> read(stream, opened));
        return () -> {
            // the last fact is still on its way; the server ends the stream behind it
            reader.join(Duration.ofSeconds(5));
            stream.close();
            timelines.leave(orderId);
        };
    }

    /** What happened before the stream was open says nothing about how fast it is. */
    private void read(EventLines stream, Instant opened) {
        for (String event = stream.next(); event != null; event = stream.next()) {
            Instant now = Instant.now();
            int from = event.indexOf(AT) + AT.length();
            Instant at = Instant.parse(event.substring(from, event.indexOf('"', from)));
            if (at.isAfter(opened)) {
                times.add(ON_SCREEN, Duration.between(at, now).toNanos());
            }
        }
    }
}
