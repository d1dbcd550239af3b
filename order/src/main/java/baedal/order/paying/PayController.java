package baedal.order.paying;

import baedal.contracts.OrderId;
import baedal.http.Caller;
import baedal.http.IdempotencyKey;
import baedal.order.deal.OrderView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PayController {

    private final PayOrderHandler handler;

    PayController(PayOrderHandler handler) {
        this.handler = handler;
    }

    record PayRequest(@NotBlank @Size(max = 200) String paymentKey) {}

    @Operation(summary = "Pay an order that awaits it")
    @ApiResponse(responseCode = "200", description = "Placed", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "Not paid yet: pay again a little later (DEFERRED) or wait, it settles by itself (UNKNOWN)",
            useReturnTypeSchema = true)
    @PostMapping("/api/orders/{id}/payment")
    ResponseEntity<OrderView> pay(
            Caller caller, IdempotencyKey key, @PathVariable OrderId id, @Valid @RequestBody PayRequest body) {
        return PaymentAnswers.response(handler.handle(caller, id, key.value(), body.paymentKey()));
    }
}
