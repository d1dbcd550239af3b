package baedal.order.paying;

import baedal.http.Refusal;
import baedal.order.deal.Answer;
import baedal.order.deal.Attempt;
import baedal.order.deal.KeyedRequests;
import baedal.order.deal.Order;
import baedal.order.deal.Orders;
import baedal.order.deal.Paying;
import baedal.order.deal.Request;
import baedal.order.deal.RequestKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The same request again is answered the same; one over which somebody died is taken up where it was left. */
@Component
public class SameRequest {

    private final KeyedRequests requests;
    private final Orders orders;
    private final Collecting collecting;
    private final Clock clock;

    SameRequest(KeyedRequests requests, Orders orders, Collecting collecting, Clock clock) {
        this.requests = requests;
        this.orders = orders;
        this.collecting = collecting;
        this.clock = clock;
    }

    /**
     * The answer to a request that was made before; empty if it was not.
     *
     * @throws Refusal KEY_REUSED if the body is another one, IN_PROGRESS while somebody works on it
     */
    public Optional<Answer> answer(RequestKey key, String bodyHash, @Nullable String paymentKey) {
        return requests.find(key).map(known -> answer(known, bodyHash, paymentKey));
    }

    private Answer answer(Request known, String bodyHash, @Nullable String paymentKey) {
        if (!known.bodyHash().equals(bodyHash)) {
            throw Refusal.unprocessable("KEY_REUSED");
        }
        if (known.answer() != null) {
            return known.answer();
        }
        Instant now = clock.instant();
        if (paymentKey == null || !known.isAbandoned(now) || !requests.resume(known, now)) {
            throw Refusal.conflict("IN_PROGRESS").with("orderId", known.orderId());
        }
        Order order = orders.find(known.orderId()).orElseThrow();
        Attempt same = new Attempt(Attempt.idOf(order.id(), known.key().key()), paymentKey, now.plus(Paying.ASKING));
        return collecting.resume(order, same, known.key());
    }
}
