package baedal.tracking.operating;

import baedal.contracts.OrderId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;

/**
 * An order that does not go on.
 *
 * @param service whose part of it is stuck
 * @param number what people call the order by; {@code null} if it is not known here
 * @param threshold how long that state is normal
 */
record Stuck(
        String service,
        OrderId orderId,
        @Nullable String number,
        String state,
        Instant since,
        String threshold,
        @Nullable String reason) {

    static final List<String> WATCHERS = List.of("order", "payment", "store", "delivery");

    /** As the service itself says it. */
    record Said(
            OrderId orderId,
            String state,
            Instant since,
            String threshold,
            @Nullable String reason) {

        Stuck by(String service, Map<UUID, String> numbers) {
            return new Stuck(service, orderId, numbers.get(orderId.value()), state, since, threshold, reason);
        }
    }

    static List<Said> ask(RestClient service) {
        return service.get().uri("/internal/stuck").retrieve().requiredBody(new ParameterizedTypeReference<>() {});
    }

    static List<Stuck> longestFirst(Map<String, List<Said>> said, Numbers known) {
        Map<UUID, String> numbers = known.of(said.values().stream()
                .flatMap(all -> all.stream().map(one -> one.orderId().value()))
                .toList());
        return said.entrySet().stream()
                .flatMap(of -> of.getValue().stream().map(one -> one.by(of.getKey(), numbers)))
                .sorted(Comparator.comparing(Stuck::since))
                .toList();
    }
}
