package baedal.tracking.live;

import baedal.contracts.OrderId;
import baedal.tracking.timeline.Status;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells a screen to read again.
 *
 * @param topic the event's name
 * @param orderId which order; {@code null}: any of the topic
 * @param status what the order looks like now
 * @param at since when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Signal(
        @JsonIgnore Topic topic,
        @Nullable OrderId orderId,
        @Nullable Status status,
        Instant at) {

    /** What kind of screen it is for. */
    enum Topic {
        ORDERS,
        DELIVERIES
    }

    /** Signals of one subject replace each other. */
    record Subject(Topic topic, @Nullable OrderId orderId) {}

    static Signal ofAny(Topic topic, Instant at) {
        return new Signal(topic, null, null, at);
    }

    Subject subject() {
        return new Subject(topic, orderId);
    }
}
