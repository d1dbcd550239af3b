package baedal.delivery.deliveries;

import baedal.contracts.RiderContact;
import java.util.Optional;

/**
 * A rider who reaches for a delivery.
 *
 * @param full whether he already holds as many as one rider may
 */
record Claimant(RiderContact rider, boolean onDuty, boolean full) {

    /** One who takes nothing more: nobody need count. */
    static Claimant holding(RiderContact rider) {
        return new Claimant(rider, true, false);
    }

    Optional<String> refusal() {
        if (!onDuty) {
            return Optional.of("OFF_DUTY");
        }
        return full ? Optional.of("TOO_MANY_CLAIMS") : Optional.empty();
    }
}
