package baedal.order.deal;

import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact;
import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.CancellationRequested;
import baedal.contracts.OrderFact.OrderCancelled;
import baedal.contracts.OrderFact.OrderCompleted;
import baedal.contracts.OrderFact.OrderDrafted;
import baedal.contracts.OrderFact.Unpaid;
import baedal.contracts.OrderId;
import baedal.http.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order and every move that a person can make; the others' are in {@link Paying}, {@link Learned} and {@link Due}. Empty: it is already so. {@link Refusal}: never from here.
 *
 * @param version guards the row
 * @param facts how many facts were told about it
 */
public record Order(OrderDetails details, Instant payBefore, int version, int facts, Standing standing) {

    /** A new order whose payment starts at once. Nothing is told yet. */
    public static Order withPayment(OrderDetails details, Instant payBefore, Attempt attempt) {
        return new Order(details, payBefore, 0, 0, Standing.made(details.createdAt(), attempt));
    }

    /** A new order, to be paid later: told at once as {@link #draft()}. */
    public static Order unpaid(OrderDetails details, Instant payBefore) {
        return new Order(
                details,
                payBefore,
                0,
                1,
                Standing.made(details.createdAt(), null).told());
    }

    /** What is told of {@link #unpaid}. */
    public OrderDrafted draft() {
        return new OrderDrafted(id(), details.createdAt(), Unpaid.NONE, payBefore, details);
    }

    public OrderId id() {
        return details.id();
    }

    public Progress progress() {
        return standing.progress();
    }

    /** The customer cancels: at once while unpaid, otherwise the store decides. */
    public Optional<Moved> cancel(String reason, Instant now) {
        return switch (progress()) {
            case AWAITING_PAYMENT -> cancelled(By.CUSTOMER, reason, now);
            case PLACED, COOKING, DELIVERED -> askToCancel(reason, now);
            case CANCELLED -> Optional.empty();
            case COMPLETED -> throw never("COOKING_STARTED");
            case PAYMENT_DECLINED, EXPIRED, REJECTED -> throw never("NOT_CANCELLABLE");
        };
    }

    private Optional<Moved> askToCancel(String reason, Instant now) {
        if (standing.cancelling() != null) {
            return Optional.empty();
        }
        if (progress() != Progress.PLACED) {
            throw never("COOKING_STARTED");
        }
        return moved(standing.cancelling(new Cancelling(reason, now)), new CancellationRequested(id(), now, reason));
    }

    /** An operator ends it, whatever the kitchen says. After delivery only the money can go back. */
    public Optional<Moved> cancelByOperator(String reason, Instant now) {
        return switch (progress()) {
            case AWAITING_PAYMENT, PLACED, COOKING -> cancelled(By.OPERATOR, reason, now);
            case CANCELLED -> Optional.empty();
            case DELIVERED, COMPLETED, PAYMENT_DECLINED, EXPIRED, REJECTED -> throw never("NOT_CANCELLABLE");
        };
    }

    /** @throws Refusal unless it was delivered */
    public void checkRefundable() {
        switch (progress()) {
            case DELIVERED, COMPLETED -> {}
            case AWAITING_PAYMENT, PLACED, COOKING, PAYMENT_DECLINED, EXPIRED, CANCELLED, REJECTED ->
                throw never("NOT_DELIVERED");
        }
    }

    public Optional<Moved> confirmReceipt(Instant now) {
        return switch (progress()) {
            case DELIVERED -> completed(By.CUSTOMER, now);
            case COMPLETED -> Optional.empty();
            case AWAITING_PAYMENT, PLACED, COOKING, PAYMENT_DECLINED, EXPIRED, CANCELLED, REJECTED ->
                throw never("NOT_DELIVERED");
        };
    }

    Optional<Moved> completed(By by, Instant now) {
        return moved(standing.ended(Progress.COMPLETED, now, by.name()), new OrderCompleted(id(), now, by));
    }

    Optional<Moved> cancelled(By by, String reason, Instant now) {
        return moved(
                standing.ended(Progress.CANCELLED, now, reason), new OrderCancelled(id(), now, by, reason, whole()));
    }

    Optional<Moved> moved(Standing to, OrderFact.ByOrder fact) {
        return Optional.of(new Moved(this, to, Optional.of(fact)));
    }

    /** The first fact told about an order carries the whole of it. */
    @Nullable
    OrderDetails whole() {
        return facts == 0 ? details : null;
    }

    Refusal never(String code) {
        return Refusal.conflict(code).with("currentStatus", standing.shown());
    }
}
