package baedal.payment.collecting;

import baedal.contracts.OrderFact;
import org.jspecify.annotations.Nullable;

/** A payment after a move, and what is to be told about it; {@code null}: nothing. */
record Moved(Payment payment, OrderFact.@Nullable ByPayment fact) implements Settlement {

    static Moved silently(Payment payment) {
        return new Moved(payment, null);
    }
}
