package baedal.delivery.deliveries;

import baedal.contracts.AccountId;
import baedal.contracts.OrderFact.ByDelivery;
import baedal.contracts.OrderId;
import baedal.contracts.RiderContact;
import baedal.contracts.Topics;
import baedal.messaging.NewFact;
import baedal.messaging.Outbox;
import baedal.messaging.commits.GroupCommit;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deliveries, and what they tell. */
@Repository
class Deliveries {

    private static final String MOVE = """
            with moved as (
                update delivery set
                    status = :status, since = :since,
                    rider_id = :rider_id, rider_name = :rider_name, rider_phone = :rider_phone,
                    handed_back_by = :handed_back_by, claimed_at = :claimed_at,
                    picked_up_at = :picked_up_at, ended_at = :ended_at,
                    facts = :facts, version = version + 1
                where order_id = :order_id and version = :version
                returning 1)
            """ + Outbox.tell("moved");

    private final JdbcClient jdbc;
    private final GroupCommit together;
    private final Outbox outbox;

    Deliveries(JdbcClient jdbc, GroupCommit together, Outbox outbox) {
        this.jdbc = jdbc;
        this.together = together;
        this.outbox = outbox;
    }

    /** Empty also while the order itself is still unknown. */
    Optional<Delivery> find(OrderId id) {
        return jdbc.sql("select * from delivery where order_id = ? and details is not null")
                .param(id.value())
                .query(DeliveryRow::read)
                .optional();
    }

    /** How many this rider holds: claimed or picked up, and not called off by an operator. */
    int heldBy(AccountId rider) {
        return jdbc.sql("""
                        select count(*) from delivery
                        where rider_id = ? and status in ('CLAIMED', 'PICKED_UP') and not called_off
                        """).param(rider.value()).query(Integer.class).single();
    }

    List<OrderId> claimedBefore(Instant then, int limit) {
        return jdbc.sql("""
                        select order_id from delivery where status = 'CLAIMED' and since < ? order by since limit ?
                        """)
                .param(Timestamp.from(then))
                .param(limit)
                .query((row, number) -> new OrderId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Needs a running transaction when there is more than one fact.
     *
     * @return what it is now; empty if the row changed since {@code before} was read: decide again
     */
    Optional<Delivery> record(Delivery before, List<ByDelivery> facts) {
        Delivery after = before;
        for (ByDelivery fact : facts) {
            after = after.after(fact);
        }
        NewFact first = newFact(before, 1, facts.getFirst());
        Map<String, @Nullable Object> columns = columns(after, first.at());
        columns.putAll(outbox.parameters(first));
        if (!together.change(after.id().value(), MOVE, columns)) {
            return Optional.empty();
        }
        for (int next = 1; next < facts.size(); next++) {
            outbox.append(newFact(before, next + 1, facts.get(next)));
        }
        return Optional.of(after);
    }

    /** What {@link #MOVE} sets and looks for. */
    private static Map<String, @Nullable Object> columns(Delivery after, Instant since) {
        RiderContact rider = after.rider();
        AccountId handedBackBy = after.handedBackBy();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("order_id", after.id().value());
        columns.put("version", after.version());
        columns.put("status", after.status().name());
        columns.put("since", Timestamp.from(since));
        columns.put("rider_id", rider == null ? null : rider.id().value());
        columns.put("rider_name", rider == null ? null : rider.name());
        columns.put("rider_phone", rider == null ? null : rider.phone());
        columns.put("handed_back_by", handedBackBy == null ? null : handedBackBy.value());
        columns.put("claimed_at", timestamp(after.times().claimedAt()));
        columns.put("picked_up_at", timestamp(after.times().pickedUpAt()));
        columns.put("ended_at", timestamp(after.times().endedAt()));
        columns.put("facts", after.facts());
        return columns;
    }

    private static NewFact newFact(Delivery before, int place, ByDelivery fact) {
        return new NewFact(Topics.ORDERS, before.id().value(), before.facts() + place, fact.at(), fact);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
