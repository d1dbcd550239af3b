package baedal.order.deal;

import baedal.contracts.OrderId;
import baedal.http.Caller;
import baedal.http.Refusal;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Load, decide, record; and again when somebody else was faster. */
@Component
public class Deciding {

    private final Orders orders;

    Deciding(Orders orders) {
        this.orders = orders;
    }

    /** @throws Refusal 404 if there is no such order, or it is another customer's */
    public Order ofCustomer(Caller customer, OrderId id) {
        return orders.find(id)
                .filter(order -> order.details().customer().id().equals(customer.id()))
                .orElseThrow(Deciding::notFound);
    }

    /** @throws Refusal 404 if there is no such order */
    public Order any(OrderId id) {
        return orders.find(id).orElseThrow(Deciding::notFound);
    }

    /** @return the order as it is afterwards, moved or already so */
    public Order decide(Order found, Function<Order, Optional<Moved>> decision) {
        for (Order order = found; ; order = any(found.id())) {
            Optional<Moved> moved = decision.apply(order);
            if (moved.isEmpty()) {
                return order;
            }
            if (orders.record(moved.get())) {
                return moved.get().after();
            }
        }
    }

    private static Refusal notFound() {
        return Refusal.notFound("ORDER_NOT_FOUND");
    }
}
