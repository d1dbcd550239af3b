package baedal.tracking.operating;

import baedal.http.Refusal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * A fact that a service could not apply; everything later about the same key waits behind it.
 *
 * @param id the service's name, a colon, its own id
 * @param key the order (or store) that it is about
 * @param number what people call the order by; {@code null} if it is not known here
 * @param waiting how many later facts wait behind it
 */
record DeadLetter(
        String id,
        String service,
        UUID key,
        @Nullable String number,
        String type,
        String source,
        int revision,
        String group,
        String error,
        Instant parkedAt,
        int waiting) {

    static final List<String> KEEPERS = List.of("order", "payment", "store", "delivery", "notification", "tracking");

    /** As the service itself says it. */
    record Said(
            String id,
            UUID key,
            String type,
            String source,
            int revision,
            String group,
            String error,
            Instant parkedAt,
            int waiting) {

        DeadLetter by(String service, Map<UUID, String> numbers) {
            return new DeadLetter(
                    service + ":" + id,
                    service,
                    key,
                    numbers.get(key),
                    type,
                    source,
                    revision,
                    group,
                    error,
                    parkedAt,
                    waiting);
        }
    }

    /**
     * What became of a replay.
     *
     * @param applied how many facts were
     * @param error what is still wrong with the next one; {@code null} if nothing waits any more
     */
    record Replayed(int applied, @Nullable String error) {}

    static List<Said> ask(RestClient service) {
        return service.get()
                .uri("/internal/dead-letters")
                .retrieve()
                .requiredBody(new ParameterizedTypeReference<>() {});
    }

    static List<DeadLetter> oldestFirst(Map<String, List<Said>> said, Numbers known) {
        Map<UUID, String> numbers = known.of(said.values().stream()
                .flatMap(all -> all.stream().map(Said::key))
                .toList());
        return said.entrySet().stream()
                .flatMap(of -> of.getValue().stream().map(one -> one.by(of.getKey(), numbers)))
                .sorted(Comparator.comparing(DeadLetter::parkedAt))
                .toList();
    }

    /** @throws Refusal 404 DEAD_LETTER_NOT_FOUND, or 503 if its service is away */
    static Replayed replay(String id, Colleagues colleagues) {
        int colon = id.indexOf(':');
        if (colon < 0 || !Set.copyOf(KEEPERS).contains(id.substring(0, colon))) {
            throw Refusal.notFound("DEAD_LETTER_NOT_FOUND");
        }
        try {
            return colleagues
                    .patient(id.substring(0, colon))
                    .post()
                    .uri("/internal/dead-letters/{id}/replay", id.substring(colon + 1))
                    .retrieve()
                    .requiredBody(Replayed.class);
        } catch (HttpClientErrorException.NotFound e) {
            throw Refusal.notFound("DEAD_LETTER_NOT_FOUND");
        } catch (RestClientException e) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "SERVICE_UNAVAILABLE");
        }
    }
}
