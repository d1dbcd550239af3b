package baedal.tracking.timeline;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a viewer may do now. */
enum Action {
    PAY,
    CANCEL,
    CONFIRM_RECEIPT,
    ACCEPT,
    REJECT,
    START_COOKING,
    FINISH_COOKING,
    PICK_UP,
    HAND_OVER,
    HAND_BACK,
    REFUND;

    @JsonValue
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Set<Action> of(Viewer viewer, @Nullable Status shown, Payment.State payment) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        if (shown == null) {
            return actions;
        }
        for (Viewer.Part part : viewer.parts()) {
            actions.addAll(
                    switch (part) {
                        case CUSTOMER -> ofCustomer(shown, payment);
                        case OWNER -> ofOwner(shown);
                        case RIDER -> ofRider(shown);
                        case OPERATOR -> ofOperator(shown, payment);
                    });
        }
        return actions;
    }

    private static Set<Action> ofCustomer(Status shown, Payment.State payment) {
        return switch (shown) {
            case AWAITING_PAYMENT -> isPayable(payment) ? EnumSet.of(PAY, CANCEL) : EnumSet.of(CANCEL);
            case PLACED, ACCEPTED -> EnumSet.of(CANCEL);
            case DELIVERED -> EnumSet.of(CONFIRM_RECEIPT);
            case COOKING, COOKED, RIDER_ASSIGNED, PICKED_UP, CANCELLING -> none();
            case COMPLETED, CANCELLED, REJECTED, PAYMENT_DECLINED, EXPIRED -> none();
        };
    }

    /** An unknown payment settles by itself: paying again is not offered. */
    private static boolean isPayable(Payment.State payment) {
        return payment == Payment.State.NONE || payment == Payment.State.DEFERRED;
    }

    private static Set<Action> ofOwner(Status shown) {
        return switch (shown) {
            case PLACED -> EnumSet.of(ACCEPT, REJECT);
            case ACCEPTED -> EnumSet.of(START_COOKING);
            case COOKING -> EnumSet.of(FINISH_COOKING);
            case AWAITING_PAYMENT, COOKED, RIDER_ASSIGNED, PICKED_UP, DELIVERED, CANCELLING -> none();
            case COMPLETED, CANCELLED, REJECTED, PAYMENT_DECLINED, EXPIRED -> none();
        };
    }

    private static Set<Action> ofRider(Status shown) {
        return switch (shown) {
            case RIDER_ASSIGNED -> EnumSet.of(PICK_UP, HAND_BACK);
            case PICKED_UP -> EnumSet.of(HAND_OVER);
            case AWAITING_PAYMENT, PLACED, ACCEPTED, COOKING, COOKED, DELIVERED, CANCELLING -> none();
            case COMPLETED, CANCELLED, REJECTED, PAYMENT_DECLINED, EXPIRED -> none();
        };
    }

    private static Set<Action> ofOperator(Status shown, Payment.State payment) {
        return switch (shown) {
            case AWAITING_PAYMENT, PLACED, ACCEPTED, COOKING, COOKED, RIDER_ASSIGNED, PICKED_UP, CANCELLING ->
                EnumSet.of(CANCEL);
            case DELIVERED, COMPLETED -> payment == Payment.State.APPROVED ? EnumSet.of(REFUND) : none();
            case CANCELLED, REJECTED, PAYMENT_DECLINED, EXPIRED -> none();
        };
    }

    private static Set<Action> none() {
        return EnumSet.noneOf(Action.class);
    }
}
