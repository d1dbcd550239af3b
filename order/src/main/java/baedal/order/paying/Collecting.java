package baedal.order.paying;

import baedal.order.deal.Answer;
import baedal.order.deal.Attempt;
import baedal.order.deal.Deciding;
import baedal.order.deal.KeyedRequests;
import baedal.order.deal.Moved;
import baedal.order.deal.Order;
import baedal.order.deal.Orders;
import baedal.order.deal.Paying;
import baedal.order.deal.RequestKey;
import baedal.order.paying.PaymentAnswer.Approved;
import baedal.order.paying.PaymentAnswer.Declined;
import baedal.order.paying.PaymentAnswer.Missing;
import baedal.order.paying.PaymentAnswer.NotStarted;
import baedal.order.paying.PaymentAnswer.Refused;
import baedal.order.paying.PaymentAnswer.Settling;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Collects the money of an order that is recorded, with no transaction open, and records what came back. */
@Component
public class Collecting {

    private static final Logger LOG = LoggerFactory.getLogger(Collecting.class);

    /** Refusals that only a living or ended payment gives: it is told by itself what became of it. */
    private static final Set<String> KNOWN = Set.of("PAYMENT_IN_PROGRESS", "NOT_PAYABLE");

    private final Payments payments;
    private final Orders orders;
    private final KeyedRequests requests;
    private final Deciding deciding;
    private final Clock clock;

    Collecting(Payments payments, Orders orders, KeyedRequests requests, Deciding deciding, Clock clock) {
        this.payments = payments;
        this.orders = orders;
        this.requests = requests;
        this.deciding = deciding;
        this.clock = clock;
    }

    /** For the request that made the attempt. */
    public Answer collect(Order order, Attempt attempt, RequestKey key) {
        PaymentAnswer heard = payments.attempt(order, attempt);
        logTrouble(order, heard);
        Instant now = clock.instant();
        return conclude(order, key, now, current -> decide(current, attempt, heard, now));
    }

    /** For the same request after a crash: what was started before may have been charged, so nothing is only deferred. */
    Answer resume(Order order, Attempt attempt, RequestKey key) {
        PaymentAnswer heard = started(payments.attempt(order, attempt));
        logTrouble(order, heard);
        Instant now = clock.instant();
        return conclude(order, key, now, current -> decide(current, attempt, heard, now));
    }

    /** For the clock: asks about an attempt whose answer is missing. */
    public void askAgain(Order order, Attempt attempt) {
        PaymentAnswer heard = started(payments.again(order, attempt));
        Instant now = clock.instant();
        if (!(heard instanceof Missing)) {
            deciding.decide(order, current -> decide(current, attempt, heard, now));
        }
    }

    private static PaymentAnswer started(PaymentAnswer heard) {
        return switch (heard) {
            case NotStarted(String why) -> new Missing(why);
            case Refused(String code) when !KNOWN.contains(code) -> new Missing(code);
            case Approved _, Declined _, Settling _, Refused _, Missing _ -> heard;
        };
    }

    private static Optional<Moved> decide(Order order, Attempt attempt, PaymentAnswer heard, Instant now) {
        return switch (heard) {
            case Approved _ -> Paying.paid(order, now);
            case Declined(String reason) -> Paying.declined(order, reason, now);
            case Settling _ -> Paying.settling(order, attempt, now);
            case Refused(String code) ->
                KNOWN.contains(code) ? Paying.settling(order, attempt, now) : Paying.deferred(order, attempt, now);
            case Missing _ -> Paying.unanswered(order, attempt, now);
            case NotStarted _ -> Paying.deferred(order, attempt, now);
        };
    }

    private Answer conclude(Order found, RequestKey key, Instant now, Function<Order, Optional<Moved>> decision) {
        for (Order order = found; ; order = deciding.any(found.id())) {
            Optional<Moved> moved = decision.apply(order);
            Answer answer =
                    PaymentAnswers.to(key.operation(), moved.map(Moved::after).orElse(order));
            if (moved.isEmpty()) {
                requests.answer(key, answer, now);
                return answer;
            }
            if (orders.record(moved.get(), key, answer, now)) {
                return answer;
            }
        }
    }

    /** Not that nothing was started: while payment is away that would be a line for every order, and the breaker says it once. */
    private static void logTrouble(Order order, PaymentAnswer heard) {
        switch (heard) {
            case Settling _, Missing _, Refused _ -> LOG.warn("payment of order {}: {}", order.id(), heard);
            case Approved _, Declined _, NotStarted _ -> LOG.debug("payment of order {}: {}", order.id(), heard);
        }
    }
}
