package baedal.order.receiving;

import baedal.contracts.OrderId;
import baedal.contracts.Role;
import baedal.http.Caller;
import baedal.order.deal.OrderView;
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

    @PostMapping("/api/orders/{id}/receipt")
    OrderView confirm(
            Caller caller, @PathVariable OrderId id, @RequestBody(required = false) @Nullable NoFields nothing) {
        return OrderView.of(handler.handle(caller, id), Role.CUSTOMER);
    }
}
