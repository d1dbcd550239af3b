package baedal.notification.telling;

import baedal.contracts.OrderFact;
import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.RejectReason;
import baedal.contracts.RiderContact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides who is told what about a fact. The customer hears of every change; the owner of a new order, and when it is cancelled or
 * taken from him by the clock; a rider of what happens to his delivery without him.
 */
final class News {

    private News() {}

    static Reaction of(OrderFact fact, Conversation now, Parties parties) {
        Letters letters = new Letters(fact.orderId(), parties);
        return switch (fact) {
            case OrderFact.OrderPlaced _ ->
                now.over()
                        ? none(now)
                        : new Reaction(
                                now.asPlaced(),
                                List.of(
                                        letters.customer(Template.ORDER_PLACED),
                                        letters.owner(Template.OWNER_NEW_ORDER)));
            case OrderFact.TicketAccepted accepted ->
                progress(now, letters.customer(Template.ORDER_ACCEPTED, "readyBy", Wording.time(accepted.readyBy())));
            case OrderFact.CookingDelayed delayed ->
                progress(now, letters.customer(Template.COOKING_DELAYED, "readyBy", Wording.time(delayed.readyBy())));
            case OrderFact.CookingStarted _ -> progress(now, letters.customer(Template.COOKING_STARTED));
            case OrderFact.CookingFinished _ -> progress(now, letters.customer(Template.COOKING_FINISHED));
            case OrderFact.DeliveryClaimed claimed -> claimed(now, claimed.rider(), letters);
            case OrderFact.DeliveryHandedBack handedBack -> handedBack(now, handedBack, letters);
            case OrderFact.OrderPickedUp picked ->
                progress(
                        now,
                        letters.customer(
                                Template.ORDER_PICKED_UP,
                                "riderName",
                                picked.rider().name()));
            case OrderFact.OrderDelivered _ -> progress(now, letters.customer(Template.ORDER_DELIVERED));
            case OrderFact.OrderCompleted completed ->
                ending(
                        now,
                        false,
                        letters.customer(Template.ORDER_COMPLETED, "how", Wording.completedBy(completed.by())));
            case OrderFact.CancellationRequested _ ->
                progress(
                        now,
                        letters.customer(Template.CANCEL_REQUESTED, "again", Wording.again(now.refusals() + 1, "요청")));
            case OrderFact.CancellationRefused refused -> refused(now, refused, letters);
            case OrderFact.OrderCancelled cancelled -> cancelled(now, cancelled.by(), letters);
            case OrderFact.OrderRejected rejected -> rejected(now, rejected, letters);
            case OrderFact.OrderDeclined _ -> ending(now, false, letters.customer(Template.PAYMENT_DECLINED));
            case OrderFact.OrderExpired _ -> ending(now, false, letters.customer(Template.PAYMENT_EXPIRED));
            case OrderFact.PaymentRefunded refunded ->
                now.refundPromised()
                        ? none(now)
                        : new Reaction(
                                now,
                                List.of(letters.customer(
                                        Template.PAYMENT_REFUNDED,
                                        "amount",
                                        refunded.amount().toString())));
            // no change that anyone waits for: the order's own facts tell it
            case OrderFact.OrderDrafted _,
                    OrderFact.PaymentApproved _,
                    OrderFact.PaymentDeclined _,
                    OrderFact.TicketRejected _,
                    OrderFact.TicketCancelled _ -> none(now);
        };
    }

    private static Reaction none(Conversation now) {
        return new Reaction(now, List.of());
    }

    private static Reaction progress(Conversation now, Letter letter) {
        return now.over() ? none(now) : new Reaction(now, List.of(letter));
    }

    private static Reaction ending(Conversation now, boolean promisingRefund, Letter letter) {
        return now.over() ? none(now) : new Reaction(now.ended(promisingRefund), List.of(letter));
    }

    private static Reaction claimed(Conversation now, RiderContact rider, Letters letters) {
        Conversation next = now.claimedBy(rider);
        Map<String, String> again = Map.of("again", Wording.again(next.claims(), "배정"));
        if (now.over()) {
            // he reached for it in the moment when the order ended
            return new Reaction(now, List.of(letters.rider(rider, Template.RIDER_CANCELLED, again)));
        }
        return new Reaction(
                next,
                List.of(
                        letters.customer(
                                Template.RIDER_ASSIGNED,
                                Map.of("riderName", rider.name(), "again", Wording.again(next.claims(), "배정"))),
                        letters.rider(rider, Template.RIDER_CLAIMED, again)));
    }

    private static Reaction handedBack(Conversation now, OrderFact.DeliveryHandedBack fact, Letters letters) {
        if (now.over()) {
            return none(now);
        }
        Conversation next = now.handedBack();
        String again = Wording.again(next.handBacks(), "변경");
        List<Letter> told = new ArrayList<>();
        told.add(letters.customer(Template.RIDER_RELEASED, "again", again));
        RiderContact rider = now.rider();
        if (fact.by() == By.CLOCK && rider != null) {
            told.add(letters.rider(rider, Template.RIDER_LAPSED, Map.of("again", again)));
        }
        return new Reaction(next, told);
    }

    private static Reaction refused(Conversation now, OrderFact.CancellationRefused fact, Letters letters) {
        if (now.over()) {
            return none(now);
        }
        Conversation next = now.refused();
        return new Reaction(
                next,
                List.of(letters.customer(
                        Template.CANCEL_REFUSED,
                        Map.of(
                                "reason", Wording.refusal(fact.reason()),
                                "again", Wording.again(next.refusals(), "요청")))));
    }

    private static Reaction cancelled(Conversation now, By by, Letters letters) {
        if (now.over()) {
            return none(now);
        }
        String cause = Wording.cancelledBy(by);
        if (!now.placed()) {
            return ending(now, false, letters.customer(Template.UNPAID_CANCELLED, "cause", cause));
        }
        List<Letter> told = new ArrayList<>();
        told.add(letters.customer(Template.ORDER_CANCELLED, "cause", cause));
        told.add(letters.owner(Template.OWNER_CANCELLED, "cause", cause));
        RiderContact rider = now.rider();
        if (rider != null) {
            told.add(letters.rider(rider, Template.RIDER_CANCELLED, Map.of("again", "")));
        }
        return new Reaction(now.ended(true), told);
    }

    private static Reaction rejected(Conversation now, OrderFact.OrderRejected fact, Letters letters) {
        if (now.over()) {
            return none(now);
        }
        List<Letter> told = new ArrayList<>();
        told.add(letters.customer(Template.ORDER_REJECTED, "reason", Wording.rejection(fact)));
        if (fact.reason() == RejectReason.NO_ANSWER) {
            told.add(letters.owner(Template.OWNER_NO_ANSWER));
        }
        return new Reaction(now.ended(true), told);
    }
}
