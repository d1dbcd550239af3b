package baedal.order.ordering;

import baedal.contracts.OrderDetails;
import baedal.contracts.OrderDetails.Store;
import baedal.contracts.OrderId;
import baedal.contracts.StorePublished;
import baedal.http.Refusal;
import baedal.order.deal.Answer;
import baedal.order.deal.Attempt;
import baedal.order.deal.Limits;
import baedal.order.deal.Order;
import baedal.order.deal.OrderNumber;
import baedal.order.deal.Orders;
import baedal.order.deal.Paying;
import baedal.order.deal.Request;
import baedal.order.menu.Menu;
import baedal.order.menu.Menus;
import baedal.order.menu.Priced;
import baedal.order.paying.Collecting;
import baedal.order.paying.PaymentAnswers;
import baedal.order.paying.SameRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Records the order unpaid, collects the money (outside any transaction) and records what came back. */
@Component
class PlaceOrderHandler {

    private final SameRequest sameRequest;
    private final Menus menus;
    private final Orders orders;
    private final Collecting collecting;
    private final Limits limits;
    private final Clock clock;

    PlaceOrderHandler(
            SameRequest sameRequest, Menus menus, Orders orders, Collecting collecting, Limits limits, Clock clock) {
        this.sameRequest = sameRequest;
        this.menus = menus;
        this.orders = orders;
        this.collecting = collecting;
        this.limits = limits;
        this.clock = clock;
    }

    /** Nearly every request is a new one, so nobody looks first whether it was made before: recording it tells. */
    Answer handle(PlaceOrder command) {
        Instant now = clock.instant();
        OrderDetails details;
        try {
            details = detailsOf(command, now);
        } catch (Refusal refused) {
            // what was answered before is answered again, whatever would be refused by now
            return earlier(command).orElseThrow(() -> refused);
        }
        Request request = Request.started(command.key(), details.id(), command.bodyHash(), now);
        Optional<Answer> first = command.paymentKey() == null
                ? unpaid(details, request)
                : paid(details, request, command.paymentKey(), now);
        return first.or(() -> earlier(command)).orElseThrow();
    }

    private Optional<Answer> earlier(PlaceOrder command) {
        return sameRequest.answer(command.key(), command.bodyHash(), command.paymentKey());
    }

    /** Empty if this request was made before; so is {@link #paid}. */
    private Optional<Answer> unpaid(OrderDetails details, Request request) {
        Order order = Order.unpaid(details, details.createdAt().plus(limits.payWithin()));
        Answer answer = PaymentAnswers.to(request.key().operation(), order);
        return orders.make(order, request.answered(answer)) ? Optional.of(answer) : Optional.empty();
    }

    private Optional<Answer> paid(OrderDetails details, Request request, String paymentKey, Instant now) {
        Attempt attempt =
                new Attempt(Attempt.idOf(details.id(), request.key().key()), paymentKey, now.plus(Paying.ASKING));
        Order order = Order.withPayment(details, now.plus(limits.payWithin()), attempt);
        return orders.make(order, request)
                ? Optional.of(collecting.collect(order, attempt, request.key()))
                : Optional.empty();
    }

    private OrderDetails detailsOf(PlaceOrder command, Instant now) {
        Menu menu = menus.find(command.store()).orElseThrow(() -> Refusal.notFound("STORE_NOT_FOUND"));
        Priced priced = menu.price(command.wanted(), command.deliverTo().position(), now);
        StorePublished store = menu.store();
        OrderId id = OrderId.next();
        return new OrderDetails(
                id,
                OrderNumber.of(id, now),
                command.customer(),
                new Store(store.storeId(), store.name(), store.ownerId(), store.ownerPhone(), store.position()),
                priced.lines(),
                priced.itemsTotal(),
                priced.deliveryFee(),
                priced.total(),
                command.deliverTo(),
                command.request(),
                now);
    }
}
