package baedal.bench.ground;

import baedal.bench.load.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Customers and the kitchens they order from. */
public record Crowd(List<Person> customers, List<Kitchen> kitchens) {

    /** Passwords are slow on purpose: more at once would only wait for each other. */
    private static final int LOG_INS_AT_ONCE = 4;

    /** The numbered demo customers, from the second one on. */
    public static Crowd gathered(Ground ground, int customers, int kitchens) throws IOException {
        return new Crowd(named(ground, "customer", customers), Kitchen.open(ground, kitchens));
    }

    /** The numbered demo accounts of one kind, from the second one on. */
    public static List<Person> named(Ground ground, String kind, int count) {
        try (ExecutorService threads = Executors.newFixedThreadPool(LOG_INS_AT_ONCE)) {
            List<Future<Person>> coming = IntStream.range(0, count)
                    .mapToObj(n -> threads.submit(() -> Person.named(ground, kind + (n + 2))))
                    .toList();
            return coming.stream().map(Crowd::arrived).toList();
        }
    }

    public Person customer(long number) {
        return customers.get((int) (number % customers.size()));
    }

    public Kitchen kitchen(long number) {
        return kitchens.get((int) (number % kitchens.size()));
    }

    /** Places an order and pays it. */
    public Answer order(long number) throws IOException {
        return customer(number).post("/api/orders", kitchen(number).order());
    }

    private static Person arrived(Future<Person> coming) {
        try {
            return coming.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw e.getCause() instanceof IOException io
                    ? new UncheckedIOException(io)
                    : new IllegalStateException(e.getCause());
        }
    }
}
