package baedal.tracking.timeline;

import baedal.messaging.ReceivedFact;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The read model's rows: one statement per table and batch. */
@Repository
class Timelines {

    private static final long REBUILD = 0x7265_6275_696c_64L;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Timelines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits while the read model is being rebuilt, and keeps a rebuild from starting before this transaction ends. */
    void awaitRebuild() {
        jdbc.sql("select pg_advisory_xact_lock_shared(" + REBUILD + ")")
                .query((rs, row) -> row)
                .list();
    }

    /** False if someone is rebuilding already. Until the transaction ends nobody else writes, while everybody reads the old rows. */
    boolean emptyForRebuild() {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(" + (REBUILD + 1) + ")")
                .query(Boolean.class)
                .single();
        if (mine) {
            jdbc.sql("select pg_advisory_xact_lock(" + REBUILD + ")")
                    .query((rs, row) -> row)
                    .list();
            for (String table : List.of("timeline", "order_state", "order_snapshot", "fact", "standing", "minute")) {
                jdbc.sql("delete from " + table).update();
            }
        }
        return mine;
    }

    /** Keeps the facts; those that were kept before are left out of the answer. */
    List<ReceivedFact> remember(List<ReceivedFact> facts) {
        Map<String, ReceivedFact> byKey = new LinkedHashMap<>();
        facts.forEach(fact -> byKey.putIfAbsent(fact.key() + fact.source() + fact.revision(), fact));
        Set<String> fresh = new HashSet<>(jdbc.sql("""
                        insert into fact (order_id, source, revision, id, type, at, body)
                        select * from unnest(cast(:order_id as uuid[]), cast(:source as text[]), cast(:revision as int[]),
                            cast(:id as uuid[]), cast(:type as text[]), cast(:at as timestamptz[]), cast(:body as text[]))
                            as f (order_id, source, revision, id, type, at, body)
                        order by 1, 2, 3
                        on conflict do nothing
                        returning order_id::text || source || revision""")
                .params(new Columns<>(byKey.values())
                        .column("order_id", ReceivedFact::key)
                        .column("source", ReceivedFact::source)
                        .column("revision", ReceivedFact::revision)
                        .column("id", ReceivedFact::id)
                        .column("type", ReceivedFact::type)
                        .column("at", ReceivedFact::at)
                        .column("body", ReceivedFact::body)
                        .arrays())
                .query(String.class)
                .list());
        byKey.keySet().retainAll(fresh);
        return List.copyOf(byKey.values());
    }

    /**
     * Where the orders stand, locked. Read after {@link #remember}: whoever applies an overlapping batch has waited there, and sees
     * what the other one wrote.
     */
    Map<UUID, OrderState> states(Set<UUID> orderIds) {
        Map<UUID, OrderState> states = new HashMap<>();
        jdbc.sql("select * from order_state where order_id = any(cast(:ids as uuid[])) order by order_id for update")
                .param("ids", texts(orderIds))
                .query(rs -> {
                    states.put(rs.getObject("order_id", UUID.class), StateRow.read(rs));
                });
        return states;
    }

    void record(Batch batch) {
        if (!batch.orders().isEmpty()) {
            jdbc.sql("""
                    insert into order_snapshot (order_id, number, customer_id, owner_id, created_at, details)
                    select * from unnest(cast(:order_id as uuid[]), cast(:number as text[]), cast(:customer_id as uuid[]),
                        cast(:owner_id as uuid[]), cast(:created_at as timestamptz[]), cast(:details as text[]))
                    on conflict do nothing""")
                    .params(new Columns<>(batch.orders())
                            .column("order_id", order -> order.id())
                            .column("number", order -> order.number())
                            .column("customer_id", order -> order.customer().id())
                            .column("owner_id", order -> order.store().ownerId())
                            .column("created_at", order -> order.createdAt())
                            .column("details", JSON::writeValueAsString)
                            .arrays())
                    .update();
        }
        jdbc.sql(StateRow.UPSERT)
                .params(StateRow.columns(batch.states().entrySet()))
                .update();
        if (!batch.entries().isEmpty()) {
            append(batch.entries());
        }
        jdbc.sql("select pg_notify('" + Growth.CHANNEL + "', :grown)")
                .param("grown", Growth.of(batch.states().keySet()))
                .query((rs, row) -> row)
                .list();
    }

    private void append(List<Batch.Entry> entries) {
        jdbc.sql("""
                insert into timeline (order_id, revision, status, shown, cause, at)
                select * from unnest(cast(:order_id as uuid[]), cast(:revision as int[]), cast(:status as text[]),
                    cast(:shown as text[]), cast(:cause as text[]), cast(:at as timestamptz[]))""")
                .params(new Columns<>(entries)
                        .column("order_id", Batch.Entry::orderId)
                        .column("revision", entry -> entry.change().revision())
                        .column("status", entry -> entry.change().status())
                        .column("shown", entry -> entry.change().shown())
                        .column("cause", entry -> entry.change().cause())
                        .column("at", entry -> entry.change().at())
                        .arrays())
                .update();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
