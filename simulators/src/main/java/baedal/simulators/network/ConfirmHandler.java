package baedal.simulators.network;

import baedal.simulators.faults.Faults;
import baedal.simulators.faults.LostAnswer;
import baedal.simulators.faults.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Authorises and captures at once, as the payment key or the fault plan steers. */
@Component
class ConfirmHandler {

    private final Charges charges;
    private final Faults faults;
    private final InFlight inFlight;
    private final Clock clock = Clock.systemUTC();

    ConfirmHandler(Charges charges, Faults faults, InFlight inFlight) {
        this.charges = charges;
        this.faults = faults;
        this.inFlight = inFlight;
    }

    Charge handle(Confirmation asked, String confirmKey) {
        return inFlight.once(
                "confirm " + confirmKey,
                () -> inFlight.confirming(inProgress(asked, confirmKey), () -> confirm(asked, confirmKey)));
    }

    private Charge confirm(Confirmation asked, String confirmKey) {
        faults.meet();
        Outcome outcome = Objects.requireNonNullElseGet(faults.forced(), () -> Outcome.steeredBy(asked.paymentKey()));
        return switch (outcome) {
            case OK -> record(asked, confirmKey, null);
            case DECLINE -> record(asked, confirmKey, NetworkError.REJECT_CARD_PAYMENT);
            case SLOW -> {
                if (charges.confirmedWith(confirmKey).isEmpty()) {
                    faults.dawdle();
                }
                yield record(asked, confirmKey, null);
            }
            case LOST -> {
                Optional<Charge> answeredBefore = charges.confirmedWith(confirmKey);
                Charge charge = record(asked, confirmKey, null);
                if (answeredBefore.isEmpty()) {
                    throw new LostAnswer();
                }
                yield charge;
            }
            case ERROR -> throw NetworkError.FAILED_INTERNAL_SYSTEM_PROCESSING.answered();
        };
    }

    /** Once per idempotency key; the same key again gets the first answer again. */
    private Charge record(Confirmation asked, String confirmKey, @Nullable NetworkError declined) {
        Charge charge = charges.confirm(asked, confirmKey, declined, clock.instant())
                .or(() -> charges.confirmedWith(confirmKey))
                .or(() -> charges.of(asked.paymentKey(), asked.orderId()))
                // the same payment key of two orders at once: the later one gets a name of its own
                .or(() -> charges.confirm(asked, confirmKey, declined, clock.instant()))
                .orElseThrow(NetworkError.FAILED_INTERNAL_SYSTEM_PROCESSING::answered);
        if (charge.failureCode() != null) {
            throw NetworkError.named(charge.failureCode()).answered();
        }
        if (!charge.confirmKey().equals(confirmKey)) {
            throw NetworkError.ALREADY_PROCESSED_PAYMENT.answered();
        }
        return charge;
    }

    private Charge inProgress(Confirmation asked, String confirmKey) {
        Instant now = clock.instant();
        return new Charge(
                asked.paymentKey(),
                asked.orderId(),
                confirmKey,
                Charge.Status.IN_PROGRESS,
                asked.amount(),
                asked.amount(),
                null,
                List.of(),
                List.of(),
                now);
    }
}
