package baedal.delivery.deliveries;

import baedal.contracts.OrderId;
import baedal.delivery.deliveries.Verdict.Happens;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The clock: a claim that nobody follows up is free again. Any number of instances may run it; the row decides. */
@Component
class ClaimLapse {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimLapse.class);
    private static final int AT_ONCE = 200;

    private final Deliveries deliveries;
    private final Limits limits;
    private final Clock clock;

    ClaimLapse(Deliveries deliveries, Limits limits, Clock clock) {
        this.deliveries = deliveries;
        this.limits = limits;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${baedal.deliveries.lapse-poll}")
    void sweep() {
        Instant now = clock.instant();
        Instant before = now.minus(limits.claimLapsesAfter());
        for (OrderId id : deliveries.claimedBefore(before, AT_ONCE)) {
            deliveries.find(id).filter(delivery -> isOverdue(delivery, before)).ifPresent(delivery -> {
                if (delivery.lapse(now) instanceof Happens happens
                        && deliveries.record(delivery, happens.facts()).isPresent()) {
                    LOG.info("claim lapsed: order {}", id);
                }
            });
        }
    }

    /** It may have been handed back and claimed anew since it was listed. */
    private static boolean isOverdue(Delivery delivery, Instant before) {
        Instant claimedAt = delivery.times().claimedAt();
        return claimedAt != null && claimedAt.isBefore(before);
    }
}
