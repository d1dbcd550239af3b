package baedal.store.kitchen;

import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact.MayBeFirst;
import baedal.contracts.OrderFact.OrderDrafted;
import baedal.contracts.OrderFact.OrderPlaced;
import baedal.contracts.OrderId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A paid order reaches the kitchen. Its owner's time to answer begins when this service learned of it: what was placed while the
 * service was down is answered in full time too.
 */
@Component
class ReceiveOrdersHandler {

    private final Arrivals arrivals;
    private final Clock clock;
    private final Duration answerWithin;

    ReceiveOrdersHandler(Arrivals arrivals, Clock clock, @Value("${baedal.answer-within}") Duration answerWithin) {
        this.arrivals = arrivals;
        this.clock = clock;
        this.answerWithin = answerWithin;
    }

    void remember(List<OrderDrafted> drafted) {
        arrivals.remember(carried(drafted), clock.instant());
    }

    void receive(List<OrderPlaced> placed) {
        Instant now = clock.instant();
        arrivals.receive(carried(placed), now, now.plus(answerWithin));
        List<OrderId> remembered = placed.stream()
                .filter(each -> each.order() == null)
                .map(OrderPlaced::orderId)
                .toList();
        arrivals.receiveRemembered(remembered, now, now.plus(answerWithin));
    }

    void forget(List<OrderId> ended) {
        arrivals.forget(ended);
    }

    private static List<OrderDetails> carried(List<? extends MayBeFirst> facts) {
        return facts.stream().map(MayBeFirst::order).filter(Objects::nonNull).toList();
    }
}
