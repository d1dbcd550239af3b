package baedal.web.story;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order's story as the API tells it: entries in the order of time, and who did not answer. */
record Told(String orderId, List<Entry> entries, List<String> missing) {

    /** @param kind FACT, CALL, PAYMENT_ATTEMPT, REFUND, MESSAGE or AUDIT */
    record Entry(Instant at, String service, String kind, String name, Map<String, Object> detail) {

        /** Empty where it does not say. */
        String text(String field) {
            Object value = detail.get(field);
            return value == null ? "" : value.toString();
        }

        /** {@code null} where it does not say. */
        @Nullable
        Instant time(String field) {
            try {
                return text(field).isEmpty()
                        ? null
                        : OffsetDateTime.parse(text(field)).toInstant();
            } catch (DateTimeParseException unknown) {
                return null;
            }
        }

        /** From when it began until that time, in milliseconds. */
        Optional<Long> took(String field) {
            return Optional.ofNullable(time(field))
                    .map(end -> Duration.between(at, end).toMillis());
        }

        /** Of a fact's body. */
        String body(String field) {
            return detail.get("body") instanceof Map<?, ?> body && body.get(field) != null
                    ? String.valueOf(body.get(field))
                    : "";
        }

        /** Of something inside a fact's body. */
        String body(String field, String inner) {
            return detail.get("body") instanceof Map<?, ?> body
                            && body.get(field) instanceof Map<?, ?> inside
                            && inside.get(inner) != null
                    ? String.valueOf(inside.get(inner))
                    : "";
        }
    }
}
