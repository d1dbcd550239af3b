package baedal.tracking.timeline;

import baedal.contracts.OrderFact;
import baedal.contracts.Topics;
import baedal.messaging.ReceivedFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Stands for the services: tells their facts, each with its revision. */
public final class Telling {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Integer> revisions = new HashMap<>();

    public List<ReceivedFact> tell(List<OrderFact> facts) {
        List<ReceivedFact> told = new ArrayList<>();
        facts.forEach(fact -> told.add(tell(fact)));
        return told;
    }

    public ReceivedFact tell(OrderFact fact) {
        String source = switch (fact) {
            case OrderFact.ByOrder _ -> "order";
            case OrderFact.ByPayment _ -> "payment";
            case OrderFact.ByStore _ -> "store";
            case OrderFact.ByDelivery _ -> "delivery";
        };
        UUID orderId = fact.orderId().value();
        int revision = revisions.merge(orderId + source, 1, Integer::sum);
        return new ReceivedFact(
                UUID.randomUUID(),
                Topics.ORDERS,
                orderId,
                fact.type(),
                source,
                revision,
                fact.at(),
                null,
                JSON.writeValueAsString(fact));
    }
}
