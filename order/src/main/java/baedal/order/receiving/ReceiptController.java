package baedal.order.receiving;

import baedal.contracts.OrderId;
import baedal.contracts.Role;
import baedal.http.Caller;
import baedal.order.deal.OrderView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReceiptController {

    private final ConfirmReceiptHandler handler;

    ReceiptController(ConfirmReceiptHandler handler) {
        this.handler = handler;
    }

    /** No body, or an empty object. */
    record NoFields() {}

    @Operation(summary = "Confirm that it was received")
    @ApiResponse(responseCode = "200", description = "Completed", useReturnTypeSchema = true)
    @PostMapping("/api/orders/{id}/receipt")
    OrderView confirm(
            Caller caller, @PathVariable OrderId id, @RequestBody(required = false) @Nullable NoFields nothing) {
        return OrderView.of(handler.handle(caller, id), Role.CUSTOMER);
    }
}
