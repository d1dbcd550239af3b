package baedal.simulators.network;

import baedal.simulators.faults.Faults;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a captured payment back, whole or in part. */
@Component
class CancelHandler {

    private final Charges charges;
    private final Faults faults;
    private final InFlight inFlight;
    private final Clock clock = Clock.systemUTC();

    CancelHandler(Charges charges, Faults faults, InFlight inFlight) {
        this.charges = charges;
        this.faults = faults;
        this.inFlight = inFlight;
    }

    /** @param amount {@code null}: all that is left */
    Charge handle(String key, @Nullable Long amount, String reason, String cancelKey) {
        return inFlight.once("cancel " + key + " " + cancelKey, () -> {
            faults.meet();
            return charges.cancel(key, amount, reason, cancelKey, clock.instant())
                    .orElseGet(() -> notNow(key, cancelKey));
        });
    }

    private Charge notNow(String key, String cancelKey) {
        Charge charge = charges.byKey(key).orElseThrow(NetworkError.NOT_FOUND_PAYMENT::answered);
        if (charge.cancelKeys().contains(cancelKey)) {
            return charge;
        }
        throw switch (charge.status()) {
            case CANCELED -> NetworkError.ALREADY_CANCELED_PAYMENT.answered();
            case DONE, PARTIAL_CANCELED -> NetworkError.NOT_CANCELABLE_AMOUNT.answered();
            case IN_PROGRESS, ABORTED -> NetworkError.NOT_CANCELABLE_PAYMENT.answered();
        };
    }
}
