package baedal.store.kitchen;

import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.ByStore;
import baedal.contracts.OrderFact.CancellationRefused;
import baedal.contracts.OrderFact.CookingDelayed;
import baedal.contracts.OrderFact.CookingFinished;
import baedal.contracts.OrderFact.CookingStarted;
import baedal.contracts.OrderFact.RejectReason;
import baedal.contracts.OrderFact.TicketAccepted;
import baedal.contracts.OrderFact.TicketCancelled;
import baedal.contracts.OrderFact.TicketRejected;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The kitchen's view of an order. Each move answers the fact that it is; empty if it is so already.
 *
 * @param answerBy when the clock rejects it if nobody answered
 * @param readyBy the promise to the customer, once accepted
 * @param changedAt when it came to its status
 * @param answered the revision of the latest cancellation request that was answered; 0 for none
 * @param facts how many facts were told about it; every change that is decided here tells one, so this guards the row
 * @param ended why there is nothing left to do; {@code null} while there is, or when it was cooked
 * @param pickUp the rider's part, as it was learned
 */
record Ticket(
        OrderDetails order,
        TicketStatus status,
        Instant receivedAt,
        Instant answerBy,
        @Nullable Instant readyBy,
        Instant changedAt,
        int answered,
        int facts,
        @Nullable Ending ended,
        PickUp pickUp) {

    private static final String COOKING_HAS_STARTED = "COOKING_STARTED";
    private static final String TAKES_LONGER = "COOKING_DELAYED";
    private static final Duration FURTHEST_PROMISE = Duration.ofHours(3);

    /** Who ended it, and why. */
    record Ending(By by, String reason, @Nullable String message) {}

    /** @throws TicketCannotMove if it was answered otherwise, or cooking has started */
    Optional<TicketAccepted> accept(Duration cooking, Instant now) {
        return move(
                TicketStatus.RECEIVED,
                TicketStatus.ACCEPTED,
                () -> new TicketAccepted(order.id(), now, now.plus(cooking)));
    }

    /** @throws TicketCannotMove if it was answered otherwise */
    Optional<TicketRejected> reject(RejectReason reason, @Nullable String message, Instant now) {
        return move(
                TicketStatus.RECEIVED,
                TicketStatus.REJECTED,
                () -> new TicketRejected(order.id(), now, reason, message));
    }

    /**
     * It takes longer than promised; from now if that time has passed.
     *
     * @param seen the promise that is to be moved, where it is known: one that was moved already stays
     * @throws TicketCannotMove if it is not in the kitchen, or the promise would be hours away
     */
    Optional<CookingDelayed> delay(Duration longer, @Nullable Instant seen, Instant now) {
        if (readyBy == null || (status != TicketStatus.ACCEPTED && status != TicketStatus.COOKING)) {
            throw new TicketCannotMove(status);
        }
        if (seen != null && readyBy.isAfter(seen)) {
            return Optional.empty();
        }
        Instant promise = (readyBy.isAfter(now) ? readyBy : now).plus(longer);
        if (promise.isAfter(now.plus(FURTHEST_PROMISE))) {
            throw new TicketCannotMove(status);
        }
        return Optional.of(new CookingDelayed(order.id(), now, promise, TAKES_LONGER));
    }

    /** @throws TicketCannotMove if it is not accepted, or no longer */
    Optional<CookingStarted> startCooking(Instant now) {
        return move(TicketStatus.ACCEPTED, TicketStatus.COOKING, () -> new CookingStarted(order.id(), now));
    }

    /** @throws TicketCannotMove if it is not being cooked */
    Optional<CookingFinished> finishCooking(Instant now) {
        return move(TicketStatus.COOKING, TicketStatus.COOKED, () -> new CookingFinished(order.id(), now));
    }

    /**
     * The customer wants to cancel. Of a closed ticket the asker has learned, or will: nothing is left to answer.
     *
     * @param request the revision of the request: the same one again is not answered again
     */
    Optional<ByStore> cancel(String reason, int request, Instant now) {
        return switch (status) {
            case RECEIVED, ACCEPTED -> Optional.of(new TicketCancelled(order.id(), now, By.CUSTOMER, reason));
            case COOKING, COOKED ->
                request > answered
                        ? Optional.of(new CancellationRefused(order.id(), now, COOKING_HAS_STARTED))
                        : Optional.empty();
            case REJECTED, CANCELLED -> Optional.empty();
        };
    }

    /** The order is no more, and the kitchen was not asked. */
    Optional<TicketCancelled> withdraw(By by, String reason, Instant now) {
        return switch (status) {
            case RECEIVED, ACCEPTED, COOKING, COOKED -> Optional.of(new TicketCancelled(order.id(), now, by, reason));
            case REJECTED, CANCELLED -> Optional.empty();
        };
    }

    /** Nobody answered in time. */
    Optional<TicketRejected> lapse(Instant now) {
        return status == TicketStatus.RECEIVED && !now.isBefore(answerBy)
                ? Optional.of(new TicketRejected(order.id(), now, RejectReason.NO_ANSWER, null))
                : Optional.empty();
    }

    /** This ticket, once that was told. */
    Ticket after(ByStore fact) {
        return switch (fact) {
            case TicketAccepted accepted -> moved(TicketStatus.ACCEPTED, accepted.readyBy(), fact.at());
            case TicketRejected rejected -> ended(TicketStatus.REJECTED, rejected.at(), ending(rejected));
            case CookingDelayed delayed -> moved(status, delayed.readyBy(), changedAt);
            case CookingStarted _ -> moved(TicketStatus.COOKING, readyBy, fact.at());
            case CookingFinished _ -> moved(TicketStatus.COOKED, readyBy, fact.at());
            case TicketCancelled cancelled ->
                ended(TicketStatus.CANCELLED, cancelled.at(), new Ending(cancelled.by(), cancelled.reason(), null));
            case CancellationRefused _ -> moved(status, readyBy, changedAt);
        };
    }

    private Ticket moved(TicketStatus next, @Nullable Instant ready, Instant at) {
        return new Ticket(order, next, receivedAt, answerBy, ready, at, answered, facts + 1, null, pickUp);
    }

    private Ticket ended(TicketStatus last, Instant at, Ending why) {
        return new Ticket(order, last, receivedAt, answerBy, readyBy, at, answered, facts + 1, why, pickUp);
    }

    private static Ending ending(TicketRejected rejected) {
        By by = rejected.reason() == RejectReason.NO_ANSWER ? By.CLOCK : By.OWNER;
        return new Ending(by, rejected.reason().name(), rejected.message());
    }

    private <F extends ByStore> Optional<F> move(TicketStatus from, TicketStatus to, Supplier<F> fact) {
        if (status == to) {
            return Optional.empty();
        }
        if (status != from) {
            throw new TicketCannotMove(status);
        }
        return Optional.of(fact.get());
    }
}
