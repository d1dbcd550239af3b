package baedal.payment.network;

import baedal.contracts.OrderId;
import baedal.contracts.Won;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Toss Payments' core API, version 2022-11-16. */
@Component
class TossPaymentNetwork implements PaymentNetwork {

    private static final Logger LOG = LoggerFactory.getLogger(TossPaymentNetwork.class);

    /** Errors below 500 that leave open whether the money was, or will be, taken. */
    private static final Set<String> UNCLEAR =
            Set.of("PROVIDER_ERROR", "ALREADY_PROCESSED_PAYMENT", "IDEMPOTENT_REQUEST_PROCESSING", "UNAUTHORIZED_KEY");

    private static final String STILL_PROCESSING = "IDEMPOTENT_REQUEST_PROCESSING";
    private static final String NOBODY_CONFIRMED = "NOT_FOUND_PAYMENT";
    private static final String ALREADY_RETURNED = "ALREADY_CANCELED_PAYMENT";
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int LONGEST_REASON = 200;

    private final Cable cable;

    TossPaymentNetwork(Cable cable) {
        this.cable = cable;
    }

    private record Confirmation(String paymentKey, OrderId orderId, Won amount) {}

    private record Cancellation(String cancelReason) {}

    @Override
    public ConfirmAnswer confirm(UUID attemptId, String paymentKey, OrderId orderId, Won amount) {
        Confirmation asked = new Confirmation(paymentKey, orderId, amount);
        return switch (cable.post("confirm:" + attemptId, asked, "/v1/payments/confirm")) {
            case Reply.NotSent notSent -> new ConfirmAnswer.Unknown(notSent.why(), false);
            case Reply.Lost lost -> new ConfirmAnswer.Unknown(lost.why(), true);
            case Reply.Read read when read.status() == OK -> confirmed(read, orderId, amount);
            case Reply.Read read -> refused(read);
        };
    }

    private static ConfirmAnswer confirmed(Reply.Read read, OrderId orderId, Won amount) {
        if (!read.text("status").equals("DONE")) {
            return new ConfirmAnswer.Unknown("status " + read.text("status"), true);
        }
        return isFor(read, orderId, amount)
                ? new ConfirmAnswer.Approved(read.text("method"))
                : new ConfirmAnswer.Unknown("the answer is about another order or amount", true);
    }

    private static ConfirmAnswer refused(Reply.Read read) {
        String code = read.text("code");
        if (code.isEmpty()) {
            return new ConfirmAnswer.Unknown("status " + read.status() + " without a code", true);
        }
        if (read.status() >= SERVER_ERROR || read.status() == TOO_MANY || UNCLEAR.contains(code)) {
            return new ConfirmAnswer.Unknown(code, code.equals(STILL_PROCESSING));
        }
        return new ConfirmAnswer.Declined(code);
    }

    @Override
    public LookUp lookUp(OrderId orderId, Won amount) {
        return switch (cable.get("/v1/payments/orders/" + orderId)) {
            case Reply.NotSent notSent -> new LookUp.Unanswered(notSent.why());
            case Reply.Lost lost -> new LookUp.Unanswered(lost.why());
            case Reply.Read read when read.status() == OK -> found(read, orderId, amount);
            case Reply.Read read
            when read.text("code").equals(NOBODY_CONFIRMED) -> new LookUp.NotDone(NOBODY_CONFIRMED);
            case Reply.Read read -> new LookUp.Unanswered(read.status() + " " + read.text("code"));
        };
    }

    private static LookUp found(Reply.Read read, OrderId orderId, Won amount) {
        if (!isFor(read, orderId, amount)) {
            return new LookUp.Unanswered("the answer is about another order or amount");
        }
        String status = read.text("status");
        return switch (status) {
            case "DONE", "PARTIAL_CANCELED" -> new LookUp.Captured(read.text("paymentKey"), read.text("method"));
            case "CANCELED" -> new LookUp.Returned();
            case "READY", "IN_PROGRESS", "WAITING_FOR_DEPOSIT", "ABORTED", "EXPIRED" -> new LookUp.NotDone(status);
            default -> new LookUp.Unanswered("status " + status);
        };
    }

    @Override
    public RefundAnswer refund(String networkKey, OrderId orderId, String reason) {
        Cancellation asked = new Cancellation(reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        String path = "/v1/payments/" + UriUtils.encodePathSegment(networkKey, StandardCharsets.UTF_8) + "/cancel";
        return switch (cable.post("cancel:" + orderId, asked, path)) {
            case Reply.NotSent notSent -> new RefundAnswer.Failed(notSent.why());
            case Reply.Lost lost -> new RefundAnswer.Failed(lost.why());
            case Reply.Read read
            when read.status() == OK && read.text("status").equals("CANCELED") -> new RefundAnswer.Returned();
            case Reply.Read read when read.text("code").equals(ALREADY_RETURNED) -> new RefundAnswer.Returned();
            case Reply.Read read -> new RefundAnswer.Failed(read.status() + " " + read.text("code"));
        };
    }

    /** A difference is an alarm and never an approval. */
    private static boolean isFor(Reply.Read read, OrderId orderId, Won amount) {
        boolean same = read.text("orderId").equals(orderId.toString())
                && read.body().path("totalAmount").asLong(-1) == amount.amount();
        if (!same) {
            LOG.error(
                    "ALARM: asked about order {} and {}, the payment network answered about order {} and {}",
                    orderId,
                    amount.amount(),
                    read.text("orderId"),
                    read.body().path("totalAmount"));
        }
        return same;
    }
}
