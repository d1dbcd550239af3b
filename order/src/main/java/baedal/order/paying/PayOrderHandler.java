package baedal.order.paying;

import baedal.contracts.OrderId;
import baedal.http.Caller;
import baedal.order.deal.Answer;
import baedal.order.deal.Attempt;
import baedal.order.deal.Deciding;
import baedal.order.deal.KeyedRequests;
import baedal.order.deal.Moved;
import baedal.order.deal.Order;
import baedal.order.deal.Orders;
import baedal.order.deal.Paying;
import baedal.order.deal.Request;
import baedal.order.deal.RequestKey;
import baedal.order.deal.RequestKey.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** A customer pays an order that awaits it. */
@Component
class PayOrderHandler {

    private final SameRequest sameRequest;
    private final Deciding deciding;
    private final Orders orders;
    private final Collecting collecting;
    private final Clock clock;

    PayOrderHandler(SameRequest sameRequest, Deciding deciding, Orders orders, Collecting collecting, Clock clock) {
        this.sameRequest = sameRequest;
        this.deciding = deciding;
        this.orders = orders;
        this.collecting = collecting;
        this.clock = clock;
    }

    Answer handle(Caller caller, OrderId id, String idempotencyKey, String paymentKey) {
        RequestKey key = new RequestKey(caller.id(), Operation.PAY, idempotencyKey);
        String bodyHash = KeyedRequests.hash(new Body(id, paymentKey));
        for (; ; ) {
            // the order before the key: whoever changed what is seen here has left his request behind
            Order order = deciding.ofCustomer(caller, id);
            Optional<Answer> earlier = sameRequest.answer(key, bodyHash, paymentKey);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            Instant now = clock.instant();
            Attempt attempt = new Attempt(Attempt.idOf(id, key.key()), paymentKey, now.plus(Paying.ASKING));
            Moved started = Paying.started(order, attempt, now);
            if (recorded(started, Request.started(key, id, bodyHash, now))) {
                return collecting.collect(started.after(), attempt, key);
            }
        }
    }

    private boolean recorded(Moved started, Request request) {
        try {
            return orders.record(started, request);
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** The same key for another order is another request. */
    private record Body(OrderId order, String paymentKey) {}
}
