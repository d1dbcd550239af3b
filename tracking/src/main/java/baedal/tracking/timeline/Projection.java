package baedal.tracking.timeline;

import baedal.contracts.FactTypes;
import baedal.contracts.OrderFact;
import baedal.contracts.Topics;
import baedal.messaging.ReceivedFact;
import baedal.messaging.Subscriber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads every fact about an order and writes the read model, a batch at a time. */
@Component
class Projection implements Subscriber {

    private static final Set<String> TYPES = FactTypes.under(OrderFact.class);

    private final Timelines timelines;
    private final Tallies tallies;

    Projection(Timelines timelines, Tallies tallies) {
        this.timelines = timelines;
        this.tallies = tallies;
    }

    @Override
    public String group() {
        return "tracking";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.ORDERS);
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    /** Order, source and revision are unique among the facts it keeps: that is its inbox. */
    @Override
    public boolean remembers() {
        return false;
    }

    @Override
    public void apply(List<ReceivedFact> facts) {
        timelines.awaitRebuild();
        project(facts);
    }

    void project(List<ReceivedFact> facts) {
        List<ReceivedFact> fresh = timelines.remember(facts);
        if (fresh.isEmpty()) {
            return;
        }
        Set<UUID> orderIds = new LinkedHashSet<>();
        fresh.forEach(fact -> orderIds.add(fact.key()));
        Map<UUID, OrderState> before = timelines.states(orderIds);
        Batch batch = new Batch(before);
        fresh.forEach(fact -> batch.add(read(fact)));
        timelines.record(batch);
        tallies.record(before, batch);
    }

    private static OrderFact read(ReceivedFact fact) {
        return FactTypes.classOf(fact.type())
                .map(type -> (OrderFact) fact.as(type))
                .orElseThrow(() -> new IllegalArgumentException("no fact of ours: " + fact.type()));
    }
}
