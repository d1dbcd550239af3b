package baedal.order.paying;

import baedal.contracts.Role;
import baedal.http.Refusal;
import baedal.order.deal.Answer;
import baedal.order.deal.Order;
import baedal.order.deal.OrderView;
import baedal.order.deal.PaymentState;
import baedal.order.deal.Progress;
import baedal.order.deal.RequestKey.Operation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What the customer is answered when the money was collected, or not. */
public final class PaymentAnswers {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int PAYMENT_REQUIRED = 402;
    private static final int CONFLICT = 409;

    /** About as long as the breaker stays open at first, and as an unknown payment takes to settle. */
    private static final int RETRY_AFTER_SECONDS = 5;

    private PaymentAnswers() {}

    /** The answer to placing or paying an order that now stands like this. */
    public static Answer to(Operation operation, Order order) {
        return new Answer(codeOf(operation, order), order);
    }

    private static int codeOf(Operation operation, Order order) {
        boolean tried = order.standing().payment() != PaymentState.NONE;
        boolean dealt = order.standing().placedAt() != null;
        return switch (operation) {
            case PLACE ->
                switch (order.progress()) {
                    case PAYMENT_DECLINED -> PAYMENT_REQUIRED;
                    case AWAITING_PAYMENT -> tried ? ACCEPTED : CREATED;
                    case PLACED, COOKING, DELIVERED, COMPLETED, CANCELLED, REJECTED, EXPIRED -> CREATED;
                };
            case PAY ->
                switch (order.progress()) {
                    case PAYMENT_DECLINED -> PAYMENT_REQUIRED;
                    case AWAITING_PAYMENT -> ACCEPTED;
                    case PLACED, COOKING, DELIVERED, COMPLETED, REJECTED -> OK;
                    case CANCELLED, EXPIRED -> dealt ? OK : CONFLICT;
                };
        };
    }

    /** The first answer as HTTP, the same each time. */
    public static ResponseEntity<OrderView> response(Answer answer) {
        OrderView order = OrderView.of(answer.order(), Role.CUSTOMER);
        return switch (answer.code()) {
            case PAYMENT_REQUIRED -> throw ended(HttpStatus.PAYMENT_REQUIRED, Progress.PAYMENT_DECLINED.name(), order);
            case CONFLICT -> throw ended(HttpStatus.CONFLICT, "NOT_PAYABLE", order);
            case ACCEPTED ->
                ResponseEntity.accepted()
                        .header(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS))
                        .body(order);
            default -> ResponseEntity.status(answer.code()).body(order);
        };
    }

    private static Refusal ended(HttpStatus status, String code, OrderView order) {
        return new Refusal(status, code)
                .with("orderId", order.id())
                .with("currentStatus", order.status())
                .with("order", order);
    }
}
