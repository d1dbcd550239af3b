package baedal.order.operating;

import baedal.contracts.OrderId;
import baedal.contracts.Role;
import baedal.http.Caller;
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

/** What operators do about one order. */
@RestController
class OperationsController {

    private final OperatorCancelHandler cancelling;
    private final OperatorRefundHandler refunding;

    OperationsController(OperatorCancelHandler cancelling, OperatorRefundHandler refunding) {
        this.cancelling = cancelling;
        this.refunding = refunding;
    }

    record Decision(@NotBlank @Size(max = 200) String reason) {}

    @Operation(summary = "End an order that is stuck")
    @ApiResponse(responseCode = "200", description = "Cancelled", useReturnTypeSchema = true)
    @PostMapping("/api/operations/orders/{id}/cancellation")
    OrderView cancel(Caller operator, @PathVariable OrderId id, @Valid @RequestBody Decision body) {
        return OrderView.of(cancelling.handle(operator, id, body.reason()), Role.OPERATOR);
    }

    /** Taken; that the money is back is told when it is. */
    @Operation(summary = "Return the money of a delivered order")
    @ApiResponse(responseCode = "202", description = "The money is on its way back", useReturnTypeSchema = true)
    @PostMapping("/api/operations/orders/{id}/refund")
    ResponseEntity<OrderView> refund(Caller operator, @PathVariable OrderId id, @Valid @RequestBody Decision body) {
        return ResponseEntity.accepted()
                .body(OrderView.of(refunding.handle(operator, id, body.reason()), Role.OPERATOR));
    }
}
