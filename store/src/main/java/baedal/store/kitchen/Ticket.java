package baedal.store.kitchen;

import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.ByStore;
import baedal.contracts.OrderFact.CancellationRefused;
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
 * @param facts how many facts were told about it; every change tells one, so this guards the row
 */
record Ticket(
        OrderDetails order,
        TicketStatus status,
        Instant receivedAt,
        Instant answerBy,
        @Nullable Instant readyBy,
        Instant changedAt,
        int answered,
        int facts) {

    private static final String COOKING_HAS_STARTED = "COOKING_STARTED";

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
            case TicketRejected _ -> moved(TicketStatus.REJECTED, readyBy, fact.at());
            case CookingStarted _ -> moved(TicketStatus.COOKING, readyBy, fact.at());
            case CookingFinished _ -> moved(TicketStatus.COOKED, readyBy, fact.at());
            case TicketCancelled _ -> moved(TicketStatus.CANCELLED, readyBy, fact.at());
            case CancellationRefused _ -> moved(status, readyBy, changedAt);
        };
    }

    private Ticket moved(TicketStatus next, @Nullable Instant ready, Instant at) {
        return new Ticket(order, next, receivedAt, answerBy, ready, at, answered, facts + 1);
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

    /** Never from here. */
    static final class TicketCannotMove extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final TicketStatus current;

        TicketCannotMove(TicketStatus current) {
            super(current.name());
            this.current = current;
        }

        TicketStatus current() {
            return current;
        }
    }
}
