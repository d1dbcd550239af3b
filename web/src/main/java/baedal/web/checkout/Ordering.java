package baedal.web.checkout;

import baedal.web.api.Answer;
import baedal.web.api.Api;
import baedal.web.customer.Place;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Ordering and paying. */
@Component
public class Ordering {

    private final Api api;
    private final boolean demo;

    Ordering(Api api, @Value("${baedal.demo}") boolean demo) {
        this.api = api;
        this.demo = demo;
    }

    /** Whether there is a card that pays with one tap. */
    public boolean hasSavedCard() {
        return demo;
    }

    /** What the saved card of the demo world pays with: the same for the same tap, another one for another. */
    public String savedCard(String tap) {
        return "sim_ok_" + tap;
    }

    /**
     * @param key the tap's own: sent again, it is the same order
     * @param paymentKey {@code null}: it is paid later
     */
    Answer<Due> place(Cart cart, Place to, @Nullable String request, String key, @Nullable String paymentKey) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("storeId", cart.storeId());
        order.put("lines", cart.lines().stream().map(Cart.Line::wanted).toList());
        order.put("deliverTo", to.deliverTo());
        if (request != null && !request.isBlank()) {
            order.put("request", request.strip());
        }
        if (paymentKey != null) {
            order.put("payment", Map.of("paymentKey", paymentKey));
        }
        return api.to("/api/orders").once(key).post(order, Due.class);
    }

    public Due find(String orderId) {
        return api.to("/api/orders/{id}", orderId).get(Due.class);
    }

    public Answer<Due> pay(String orderId, String key, String paymentKey) {
        return api.to("/api/orders/{id}/payment", orderId).once(key).post(Map.of("paymentKey", paymentKey), Due.class);
    }
}
