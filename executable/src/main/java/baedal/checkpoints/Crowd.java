package baedal.checkpoints;

import baedal.demo.Phone;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A dozen customers who order in the same moment, again and again. */
final class Crowd {

    private static final int SIZE = 12;

    private final Scene scene;
    private final List<Phone> customers = new ArrayList<>();

    Crowd(Scene scene) throws InterruptedException {
        this.scene = scene;
        for (int number = 0; number < SIZE; number++) {
            customers.add(scene.people.customer(number));
        }
    }

    List<Told> order() throws InterruptedException {
        List<Told> told = atOnce(customers, customer -> customer.ask("POST", "/api/orders", scene.meal.paid()));
        told.forEach(scene::remember);
        return told;
    }

    static List<Told> atOnce(List<Phone> phones, Told.Doing doing) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Told>> running = new ArrayList<>();
            for (Phone phone : phones) {
                running.add(threads.submit(() -> Told.of(phone, doing)));
            }
            List<Told> told = new ArrayList<>();
            for (Future<Told> one : running) {
                told.add(one.get());
            }
            return told;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A request got no answer at all: " + e.getCause(), e);
        }
    }
}
