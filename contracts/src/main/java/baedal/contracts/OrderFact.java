package baedal.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A fact about one order. Each nested interface lists what one service tells. */
public sealed interface OrderFact extends Fact {

    OrderId orderId();

    /** Told by {@code order}: the deal. */
    sealed interface ByOrder extends OrderFact {}

    /** Told by {@code payment}: the money. */
    sealed interface ByPayment extends OrderFact {}

    /** Told by {@code store}: the kitchen. */
    sealed interface ByStore extends OrderFact {}

    /** Told by {@code delivery}: the road. */
    sealed interface ByDelivery extends OrderFact {}

    /** A fact that may be the first one that {@code order} tells about an order; the first one carries the whole order. */
    sealed interface MayBeFirst extends ByOrder {
        /** The whole order if this is the order service's first fact about it, otherwise {@code null}. */
        @Nullable
        OrderDetails order();
    }

    /** Who or what ended something. */
    enum By {
        CUSTOMER,
        OWNER,
        RIDER,
        OPERATOR,
        CLOCK
    }

    /** How far the payment of an order has come when a request ends without a deal. */
    enum Unpaid {
        /** No payment was tried. */
        NONE,
        /** Payment was tried but not started: pay again a little later. */
        DEFERRED,
        /** An answer is missing; it settles by itself. */
        UNKNOWN
    }

    /** Why a store rejects. {@code NO_ANSWER} is the clock's. */
    enum RejectReason {
        SOLD_OUT,
        RUSH_HOUR,
        CLOSING,
        OTHER,
        NO_ANSWER
    }

    /** Paid: the deal is made. */
    record OrderPlaced(
            OrderId orderId, Instant at, @Nullable OrderDetails order) implements MayBeFirst {}

    /**
     * A request ended and the order is still unpaid. Told again when a later request leaves another {@code payment} state.
     *
     * @param payBefore when it expires
     */
    record OrderDrafted(
            OrderId orderId,
            Instant at,
            Unpaid payment,
            Instant payBefore,
            @Nullable OrderDetails order) implements MayBeFirst {}

    /** The network declined the payment: no deal. */
    record OrderDeclined(
            OrderId orderId,
            Instant at,
            String reason,
            @Nullable OrderDetails order) implements MayBeFirst {}

    /** Not paid in time: no deal. */
    record OrderExpired(
            OrderId orderId, Instant at, @Nullable OrderDetails order) implements MayBeFirst {}

    /** The customer wants to cancel a placed order; the store decides. */
    record CancellationRequested(OrderId orderId, Instant at, String reason) implements ByOrder {}

    /** Cancelled: everything captured goes back. By {@code CUSTOMER} or {@code OPERATOR}. */
    record OrderCancelled(
            OrderId orderId,
            Instant at,
            By by,
            String reason,
            @Nullable OrderDetails order) implements MayBeFirst {}

    /** The store (or its clock) rejected: everything captured goes back. */
    record OrderRejected(
            OrderId orderId,
            Instant at,
            RejectReason reason,
            @Nullable String message) implements ByOrder {}

    /** Received. By {@code CUSTOMER}, or by {@code CLOCK} when the customer forgot. */
    record OrderCompleted(OrderId orderId, Instant at, By by) implements ByOrder {}

    /** The money was taken. {@code method} as the network calls it. */
    record PaymentApproved(OrderId orderId, Instant at, Won amount, String method) implements ByPayment {}

    /** The money was not and will not be taken. {@code reason} is the network's code. */
    record PaymentDeclined(OrderId orderId, Instant at, Won amount, String reason) implements ByPayment {}

    /** The money went back. */
    record PaymentRefunded(OrderId orderId, Instant at, Won amount, String reason) implements ByPayment {}

    /** The owner cooks it; {@code readyBy} is the promise. */
    record TicketAccepted(OrderId orderId, Instant at, Instant readyBy) implements ByStore {}

    /** The owner does not cook it, or did not answer in time ({@code NO_ANSWER}). */
    record TicketRejected(
            OrderId orderId,
            Instant at,
            RejectReason reason,
            @Nullable String message) implements ByStore {}

    /** It takes longer; {@code readyBy} is the new promise, later than any before. */
    record CookingDelayed(OrderId orderId, Instant at, Instant readyBy, String cause) implements ByStore {}

    record CookingStarted(OrderId orderId, Instant at) implements ByStore {}

    record CookingFinished(OrderId orderId, Instant at) implements ByStore {}

    /** The kitchen lets go of it. By {@code CUSTOMER} (a cancellation that won) or {@code OPERATOR}. */
    record TicketCancelled(OrderId orderId, Instant at, By by, String reason) implements ByStore {}

    /** A cancellation that lost. {@code reason} is {@code COOKING_STARTED} or the ticket's state. */
    record CancellationRefused(OrderId orderId, Instant at, String reason) implements ByStore {}

    record DeliveryClaimed(OrderId orderId, Instant at, RiderContact rider) implements ByDelivery {}

    /** The delivery is free again. By {@code RIDER}, or by {@code CLOCK} when the claim lapsed. */
    record DeliveryHandedBack(OrderId orderId, Instant at, By by, String reason) implements ByDelivery {}

    record OrderPickedUp(OrderId orderId, Instant at, RiderContact rider) implements ByDelivery {}

    record OrderDelivered(OrderId orderId, Instant at) implements ByDelivery {}
}
