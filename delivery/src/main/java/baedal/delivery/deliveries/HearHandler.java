package baedal.delivery.deliveries;

import baedal.contracts.FactTypes;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact.CookingDelayed;
import baedal.contracts.OrderFact.MayBeFirst;
import baedal.contracts.OrderFact.TicketAccepted;
import baedal.delivery.deliveries.HeardDeliveries.Change;
import baedal.delivery.deliveries.HeardDeliveries.Mention;
import baedal.delivery.deliveries.HeardDeliveries.Standing;
import baedal.messaging.ReceivedFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a batch of facts in: the transaction is the caller's. Its rows are locked first, all of them in the order of their ids. */
@Component
class HearHandler {

    private final HeardDeliveries deliveries;

    HearHandler(HeardDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    void handle(List<ReceivedFact> facts) {
        Map<UUID, Mention> mentions = new LinkedHashMap<>();
        for (ReceivedFact fact : facts) {
            OrderDetails order = orderIn(fact);
            if (order != null || Heard.in(fact.type()).isPresent() || isDelay(fact)) {
                mentions.merge(
                        fact.key(),
                        new Mention(fact.key(), fact.at(), order),
                        (known, other) -> known.order() == null ? other : known);
            }
        }
        if (!mentions.isEmpty()) {
            deliveries.mention(mentions.values());
            Map<UUID, Standing> standing = deliveries.lock(mentions.keySet());
            List<Change> changes = new ArrayList<>(decide(facts, standing).values());
            if (!changes.isEmpty()) {
                deliveries.change(changes);
            }
        }
        deliveries.delay(facts.stream()
                .filter(HearHandler::isDelay)
                .map(fact -> fact.as(CookingDelayed.class))
                .toList());
    }

    private static Map<UUID, Change> decide(List<ReceivedFact> facts, Map<UUID, Standing> standing) {
        Map<UUID, Change> changes = new HashMap<>();
        for (ReceivedFact fact : facts) {
            Optional<Heard> heard = Heard.in(fact.type());
            Standing row = standing.get(fact.key());
            if (heard.isEmpty() || row == null) {
                continue;
            }
            Change earlier = changes.get(fact.key());
            Status now = earlier == null ? row.status() : earlier.status();
            Status next = now.hearing(heard.get());
            boolean calledOff = heard.get() == Heard.ENDED && now == Status.PICKED_UP;
            if (next != now || calledOff) {
                changes.put(fact.key(), new Change(fact.key(), next, fact.at(), readyBy(fact), calledOff));
            }
        }
        return changes;
    }

    private static boolean isDelay(ReceivedFact fact) {
        return fact.type().equals(CookingDelayed.class.getSimpleName());
    }

    private static @Nullable Instant readyBy(ReceivedFact fact) {
        return fact.type().equals(TicketAccepted.class.getSimpleName())
                ? fact.as(TicketAccepted.class).readyBy()
                : null;
    }

    private static @Nullable OrderDetails orderIn(ReceivedFact fact) {
        return FactTypes.classOf(fact.type())
                .filter(MayBeFirst.class::isAssignableFrom)
                .map(type -> fact.as(type.asSubclass(MayBeFirst.class)).order())
                .orElse(null);
    }
}
