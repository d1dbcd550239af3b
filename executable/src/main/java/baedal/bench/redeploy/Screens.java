package baedal.bench.redeploy;

import baedal.bench.ground.Person;
import baedal.bench.load.Connections;
import baedal.bench.load.EventLines;
import baedal.bench.load.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** Open screens: each follows the signals of its account, and opens its stream again, as browsers do, whenever it has ended. */
final class Screens implements AutoCloseable {

    private static final Duration BROWSERS_PAUSE = Duration.ofSeconds(1);

    private final LongAdder opened = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final List<Thread> threads = new ArrayList<>();

    Screens(Connections gateway, List<Person> people) {
        for (Person person : people) {
            threads.add(Thread.ofVirtual().start(() -> follow(gateway, person)));
        }
    }

    long opened() {
        return opened.sum();
    }

    long refused() {
        return refused.sum();
    }

    private void follow(Connections gateway, Person person) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try (EventLines events = gateway.stream(Request.get(person.token(), "/api/events"))) {
                    opened.increment();
                    while (events.next() != null) {
                        // whoever looks would see it
                    }
                } catch (IOException e) {
                    refused.increment();
                }
                Thread.sleep(BROWSERS_PAUSE);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
