package baedal.demo;

import baedal.demo.Tally.Event;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.JsonNode;

/** Everyone who plays. The accounts without a number are left alone: whoever watches may play them himself. */
final class City {

    private static final int MOST_OWNERS = 20;
    private static final int MOST_RIDERS = 30;
    private static final int MOST_CUSTOMERS = 60;
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final String base;
    private final Pace pace;
    private final Turnstile turnstile = new Turnstile();
    private final Semaphore hunger = new Semaphore(0);
    private final List<Thread> people = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    final Tally tally = new Tally();

    City(String base, Pace pace) {
        this.base = base;
        this.pace = pace;
    }

    /** Lets the cooks in, and behind them everyone else, as fast as the limit of log-ins allows. */
    void open() throws InterruptedException {
        Set<String> stores = new HashSet<>();
        for (int n = 2; n <= MOST_OWNERS; n++) {
            Phone phone = phone("owner" + n);
            List<JsonNode> his =
                    phone.get("/api/me").at("/storeIds").valueStream().toList();
            if (his.isEmpty()) {
                break;
            }
            his.forEach(id -> stores.add(id.asString()));
            live("owner" + n, new CookLife(phone, pace, tally));
        }
        Market market = new Market(phone(""), stores);
        people.add(Thread.ofVirtual().name("crowd").start(() -> fill(market)));
    }

    private void fill(Market market) {
        try {
            for (int n = 2; n <= MOST_CUSTOMERS; n++) {
                Phone customer = phone("customer" + n);
                customer.enter();
                live("customer" + n, new CustomerLife(customer, market, hunger, pace, tally));
                if (n <= MOST_RIDERS) {
                    Phone rider = phone("rider" + n);
                    rider.enter();
                    live("rider" + n, new RiderLife(rider, pace, tally));
                }
            }
        } catch (InterruptedException dayIsOver) {
            Thread.currentThread().interrupt();
        }
    }

    /** Somebody gets hungry; not while too many wait already. */
    void hungry() {
        if (hunger.availablePermits() < 10) {
            hunger.release();
        }
    }

    /** Ends the day: everyone finishes what must not be left lying. */
    void close() throws InterruptedException {
        over = true;
        List<Thread> leaving = new ArrayList<>(people);
        leaving.forEach(Thread::interrupt);
        long end = System.nanoTime() + FAREWELL.toNanos();
        for (Thread one : leaving) {
            one.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        }
    }

    private Phone phone(String name) {
        return new Phone(base, name.isEmpty() ? "" : name + "@demo.baedal", turnstile);
    }

    private void live(String name, Life life) {
        people.add(Thread.ofVirtual().name(name).start(() -> {
            tally.people.incrementAndGet();
            while (!over) {
                try {
                    step(life);
                } catch (InterruptedException dayIsOver) {
                    break;
                }
            }
            leave(life);
            tally.people.decrementAndGet();
        }));
    }

    private void step(Life life) throws InterruptedException {
        try {
            life.step();
        } catch (IllegalStateException | UncheckedIOException trouble) {
            // a service is down, or the world: it will be back
            if (!over) {
                tally.add(Event.TROUBLE);
            }
            Thread.sleep(AFTER_TROUBLE);
        }
    }

    private static void leave(Life life) {
        try {
            life.end();
        } catch (InterruptedException twice) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException | UncheckedIOException worldIsGone) {
            // then there is nothing to leave
        }
    }
}
