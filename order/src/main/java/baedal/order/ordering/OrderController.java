package baedal.order.ordering;

import baedal.contracts.OrderDetails.Customer;
import baedal.http.Caller;
import baedal.http.IdempotencyKey;
import baedal.order.deal.KeyedRequests;
import baedal.order.deal.OrderView;
import baedal.order.deal.RequestKey;
import baedal.order.paying.PaymentAnswers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderController {

    private final PlaceOrderHandler handler;

    OrderController(PlaceOrderHandler handler) {
        this.handler = handler;
    }

    @Operation(summary = "Order, and pay at once or later")
    @ApiResponse(responseCode = "201", description = "Placed, or awaiting its payment", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "Not paid yet: pay again a little later (DEFERRED) or wait, it settles by itself (UNKNOWN)",
            useReturnTypeSchema = true)
    @PostMapping("/api/orders")
    ResponseEntity<OrderView> place(Caller caller, IdempotencyKey key, @Valid @RequestBody PlaceOrderRequest body) {
        return PaymentAnswers.response(handler.handle(new PlaceOrder(
                new RequestKey(caller.id(), RequestKey.Operation.PLACE, key.value()),
                KeyedRequests.hash(body),
                new Customer(caller.id(), caller.name(), caller.phone()),
                body.storeId(),
                body.wanted(),
                body.deliverTo().deliverTo(),
                body.request(),
                body.paymentKey())));
    }
}
