package baedal.store.kitchen;

import baedal.contracts.OrderFact.ByDelivery;
import baedal.contracts.OrderFact.DeliveryClaimed;
import baedal.contracts.OrderFact.DeliveryHandedBack;
import baedal.contracts.OrderFact.OrderDelivered;
import baedal.contracts.OrderFact.OrderPickedUp;
import baedal.contracts.OrderId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Who comes for what was cooked: learned from delivery, and told to nobody. */
@Repository
class PickUps {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    PickUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which it happened. What was picked up stays picked up, whatever is heard again. */
    void learn(List<ByDelivery> facts) {
        Map<OrderId, Learned> last = new LinkedHashMap<>();
        for (ByDelivery fact : facts) {
            PickUp now = after(fact);
            if (now != null) {
                last.put(fact.orderId(), new Learned(fact.orderId(), now));
            }
        }
        if (!last.isEmpty()) {
            jdbc.sql("""
                    update ticket t set rider = n."pickUp" ->> 'rider', picked_up_at = (n."pickUp" ->> 'at')::timestamptz
                    from jsonb_to_recordset(:learned::jsonb) as n ("orderId" uuid, "pickUp" jsonb)
                    where t.order_id = n."orderId" and t.picked_up_at is null""")
                    .param("learned", JSON.writeValueAsString(List.copyOf(last.values())))
                    .update();
        }
    }

    private static @Nullable PickUp after(ByDelivery fact) {
        return switch (fact) {
            case DeliveryClaimed claimed -> new PickUp(claimed.rider().name(), null);
            case DeliveryHandedBack _ -> PickUp.NOBODY_YET;
            case OrderPickedUp picked -> new PickUp(picked.rider().name(), picked.at());
            case OrderDelivered _ -> null; // out of the house already
        };
    }

    private record Learned(OrderId orderId, PickUp pickUp) {}
}
