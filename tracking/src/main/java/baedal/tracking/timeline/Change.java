package baedal.tracking.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an order's timeline.
 *
 * @param revision its place, from 1, without gaps
 * @param status what the order came to
 * @param shown what the order looks like from then on: differs from {@code status} only while a cancellation is being decided
 * @param cause why, where there is a reason
 */
public record Change(
        int revision,
        Status status,
        Status shown,
        Instant at,
        @Nullable String cause) {}
