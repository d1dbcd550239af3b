package baedal.web.orders;

import baedal.web.api.Answer;
import baedal.web.api.Api;
import baedal.web.api.Listed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A customer's orders, and what he may do with them. */
@Component
class MyOrders {

    private static final int A_PAGE = 10;
    private static final int LATEST = 5;

    private final Api api;

    MyOrders(Api api) {
        this.api = api;
    }

    Order find(String id) {
        return api.to("/api/orders/{id}", id).get(Order.class);
    }

    /** @param number only that one; {@code null}: all */
    Listed<Order> page(@Nullable String number, @Nullable String cursor) {
        return api.to("/api/orders")
                .with("number", number)
                .with("limit", A_PAGE)
                .with("cursor", cursor)
                .list(Order.class);
    }

    /** Those of the latest that are not over. */
    List<Order> open() {
        return api.to("/api/orders").with("limit", LATEST).list(Order.class).items().stream()
                .filter(order -> !order.isOver())
                .toList();
    }

    Answer<Object> cancel(String id, String reason) {
        return api.to("/api/orders/{id}/cancellation", id).post(Map.of("reason", reason), Object.class);
    }

    void confirm(String id) {
        api.to("/api/orders/{id}/receipt", id).post(Map.of(), Object.class);
    }
}
