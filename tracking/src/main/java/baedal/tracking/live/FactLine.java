package baedal.tracking.live;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact as operators see it pass.
 *
 * @param source the service that told it
 * @param number what people call the order by; {@code null} until the order service told of it
 * @param at when it happened
 * @param readAt when it arrived here
 */
record FactLine(
        UUID id,
        String type,
        String source,
        UUID orderId,
        @Nullable String number,
        int revision,
        Instant at,
        @JsonIgnore Instant readAt) {}
