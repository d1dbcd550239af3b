package baedal.order.cancelling;

import baedal.contracts.OrderId;
import baedal.contracts.Role;
import baedal.http.Caller;
import baedal.order.deal.Order;
import baedal.order.deal.OrderView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CancelController {

    private final CancelOrderHandler handler;

    CancelController(CancelOrderHandler handler) {
        this.handler = handler;
    }

    record CancelRequest(@NotBlank @Size(max = 200) String reason) {}

    @Operation(summary = "Cancel an order")
    @ApiResponse(responseCode = "200", description = "Cancelled", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "The store decides; the outcome arrives as the order's status",
            useReturnTypeSchema = true)
    @PostMapping("/api/orders/{id}/cancellation")
    ResponseEntity<OrderView> cancel(Caller caller, @PathVariable OrderId id, @Valid @RequestBody CancelRequest body) {
        Order order = handler.handle(caller, id, body.reason());
        boolean undecided = order.standing().cancelling() != null;
        return ResponseEntity.status(undecided ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(OrderView.of(order, Role.CUSTOMER));
    }
}
