package baedal.tracking.operating;

import baedal.http.ServiceClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The other services, asked all at once; whoever does not answer in time is named, nobody waits for him. */
@Component
class Colleagues implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Colleagues.class);
    private static final Duration TO_CONNECT = Duration.ofMillis(300);
    private static final Duration FOR_AN_EFFECT = Duration.ofSeconds(10);

    private final ServiceClients clients;
    private final Duration within;
    private final Map<String, RestClient> known = new ConcurrentHashMap<>();
    private final Map<String, RestClient> patient = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Colleagues(ServiceClients clients, @Value("${baedal.tracking.gather-within}") Duration within) {
        this.clients = clients;
        this.within = within;
    }

    /**
     * What each service said.
     *
     * @param answers by service, in the order in which they were named
     * @param missing who did not answer
     */
    record Said<T>(Map<String, T> answers, List<String> missing) {}

    <T> Said<T> all(List<String> services, Function<RestClient, T> question) {
        return named(services, (_, client) -> question.apply(client));
    }

    /** @param question of a service by its name */
    <T> Said<T> named(List<String> services, BiFunction<String, RestClient, T> question) {
        List<Callable<T>> questions = services.stream()
                .<Callable<T>>map(service -> () -> question.apply(service, client(service)))
                .toList();
        Map<String, T> answers = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        try {
            List<Future<T>> futures = threads.invokeAll(questions, within.toMillis(), TimeUnit.MILLISECONDS);
            for (int i = 0; i < services.size(); i++) {
                if (futures.get(i).state() == Future.State.SUCCESS) {
                    answers.put(services.get(i), futures.get(i).resultNow());
                } else {
                    missing.add(services.get(i));
                    logWhy(services.get(i), futures.get(i));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            missing.addAll(services);
        }
        return new Said<>(answers, missing);
    }

    /** For what takes its time. */
    RestClient patient(String service) {
        return patient.computeIfAbsent(service, name -> clients.to(name, TO_CONNECT, FOR_AN_EFFECT));
    }

    private RestClient client(String service) {
        return known.computeIfAbsent(service, name -> clients.to(name, TO_CONNECT, within));
    }

    private static void logWhy(String service, Future<?> future) {
        String why = future.state() == Future.State.FAILED
                ? String.valueOf(future.exceptionNow().getMessage())
                : "no answer in time";
        log.warn("{} is missing from an operator's answer: {}", service, why);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
