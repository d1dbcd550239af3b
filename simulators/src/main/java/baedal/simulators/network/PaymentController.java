package baedal.simulators.network;

import baedal.simulators.faults.Faults;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/payments")
class PaymentController {

    private static final int LONGEST_REASON = 200;

    private final ConfirmHandler confirm;
    private final CancelHandler cancel;
    private final Charges charges;
    private final InFlight inFlight;
    private final Faults faults;

    PaymentController(ConfirmHandler confirm, CancelHandler cancel, Charges charges, InFlight inFlight, Faults faults) {
        this.confirm = confirm;
        this.cancel = cancel;
        this.charges = charges;
        this.inFlight = inFlight;
        this.faults = faults;
    }

    record CancelRequest(
            @Nullable String cancelReason, @Nullable Long cancelAmount) {}

    @PostMapping("/confirm")
    PaymentAnswer confirm(
            @RequestBody Confirmation.Request request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return PaymentAnswer.of(confirm.handle(request.checked(), orNew(key)));
    }

    @PostMapping("/{paymentKey}/cancel")
    PaymentAnswer cancel(
            @PathVariable String paymentKey,
            @RequestBody CancelRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String reason = request.cancelReason();
        Long amount = request.cancelAmount();
        if (reason == null || reason.isEmpty() || reason.length() > LONGEST_REASON || amount != null && amount < 1) {
            throw NetworkError.INVALID_REQUEST.answered();
        }
        return PaymentAnswer.of(cancel.handle(paymentKey, amount, reason, orNew(key)));
    }

    @GetMapping("/{paymentKey}")
    PaymentAnswer byKey(@PathVariable String paymentKey) {
        faults.meet();
        return PaymentAnswer.of(charges.byKey(paymentKey).orElseThrow(NetworkError.NOT_FOUND_PAYMENT::answered));
    }

    @GetMapping("/orders/{orderId}")
    PaymentAnswer byOrder(@PathVariable String orderId) {
        faults.meet();
        return PaymentAnswer.of(charges.byOrder(orderId)
                .or(() -> inFlight.ofOrder(orderId))
                .orElseThrow(NetworkError.NOT_FOUND_PAYMENT::answered));
    }

    private static String orNew(@Nullable String key) {
        return Objects.requireNonNullElseGet(key, () -> UUID.randomUUID().toString());
    }
}
