package baedal.order.ordering;

import baedal.contracts.OrderDetails.Customer;
import baedal.http.Caller;
import baedal.http.IdempotencyKey;
import baedal.order.deal.KeyedRequests;
import baedal.order.deal.OrderView;
import baedal.order.deal.RequestKey;
import baedal.order.deal.RequestKey.Operation;
import baedal.order.paying.PaymentAnswers;
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

    @PostMapping("/api/orders")
    ResponseEntity<OrderView> place(Caller caller, IdempotencyKey key, @Valid @RequestBody PlaceOrderRequest body) {
        return PaymentAnswers.response(handler.handle(new PlaceOrder(
                new RequestKey(caller.id(), Operation.PLACE, key.value()),
                KeyedRequests.hash(body),
                new Customer(caller.id(), caller.name(), caller.phone()),
                body.storeId(),
                body.wanted(),
                body.deliverTo().deliverTo(),
                body.request(),
                body.paymentKey())));
    }
}
