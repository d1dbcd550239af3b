package baedal.payment.collecting;

import baedal.contracts.OrderId;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Decides about a row and records it; when someone else was faster, reloads it and decides again. */
@Component
class Deciding {

    private final Payments payments;

    Deciding(Payments payments) {
        this.payments = payments;
    }

    /**
     * @param first the row as the caller knows it
     * @return the row as it is after the move; the same where nothing moved
     */
    Payment decide(Payment first, Function<Payment, Moved> move) {
        Payment before = first;
        while (true) {
            Moved moved = move.apply(before);
            if (moved.payment().equals(before)) {
                return before;
            }
            var recorded = payments.record(moved);
            if (recorded.isPresent()) {
                return recorded.get();
            }
            before = load(before.orderId());
        }
    }

    private Payment load(OrderId orderId) {
        return payments.find(orderId)
                .orElseThrow(() -> new IllegalStateException("the payment of order " + orderId + " is gone"));
    }
}
