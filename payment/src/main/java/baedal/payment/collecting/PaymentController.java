package baedal.payment.collecting;

import baedal.contracts.OrderId;
import baedal.contracts.Won;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For {@code order} alone. */
@RestController
@RequestMapping("/internal/payments/{orderId}")
class PaymentController {

    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_REASON = 500;

    private final AttemptHandler attempts;
    private final AskRefundHandler refunds;

    PaymentController(AttemptHandler attempts, AskRefundHandler refunds) {
        this.attempts = attempts;
        this.refunds = refunds;
    }

    record AttemptRequest(
            @NotBlank @Size(max = LONGEST_KEY) String paymentKey,
            @Positive long amount,
            @NotNull Instant payBefore) {}

    record RefundRequest(
            @NotBlank @Size(max = LONGEST_REASON) String reason,
            @NotBlank String operatorId) {}

    @PostMapping("/attempts/{attemptId}")
    AttemptOutcome attempt(
            @PathVariable OrderId orderId, @PathVariable UUID attemptId, @Valid @RequestBody AttemptRequest request) {
        return attempts.handle(new StartAttempt(
                orderId, attemptId, request.paymentKey(), Won.of(request.amount()), request.payBefore()));
    }

    @PostMapping("/refund")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void refund(@PathVariable OrderId orderId, @Valid @RequestBody RefundRequest request) {
        refunds.handle(orderId, request.reason(), request.operatorId());
    }
}
