package baedal.tracking.timeline;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts that are kept as orders move, in the transaction that moves them: two statements a batch, however many orders there are. */
@Repository
class Tallies {

    /** Of a connection: two that write at once seldom share a row, and then wait. Rows are written in order, so never for each other. */
    private static final String SLOT = "pg_backend_pid() % 64";

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(Map<UUID, OrderState> before, Batch batch) {
        Map<Status, Long> moved = new TreeMap<>();
        batch.states().forEach((id, state) -> {
            OrderState old = before.get(id);
            count(moved, old == null ? null : old.shown(), -1);
            count(moved, state.shown(), 1);
        });
        moved.values().removeIf(change -> change == 0);
        if (!moved.isEmpty()) {
            jdbc.sql("""
                    insert into standing (shown, slot, orders)
                    select shown, %s, orders from unnest(cast(:shown as text[]), cast(:orders as bigint[])) as t (shown, orders)
                    order by shown
                    on conflict (shown, slot) do update set orders = standing.orders + excluded.orders""".formatted(SLOT))
                    .params(new Columns<>(moved.entrySet())
                            .column("shown", Map.Entry::getKey)
                            .column("orders", Map.Entry::getValue)
                            .arrays())
                    .update();
        }
        if (!batch.entries().isEmpty()) {
            jdbc.sql("""
                    insert into minute (at, status, slot, changes)
                    select date_trunc('minute', at), status, %s, count(*)
                    from unnest(cast(:at as timestamptz[]), cast(:status as text[])) as t (at, status)
                    group by 1, 2 order by 1, 2
                    on conflict (at, status, slot) do update set changes = minute.changes + excluded.changes""".formatted(SLOT))
                    .params(new Columns<>(batch.entries())
                            .column("at", entry -> entry.change().at())
                            .column("status", entry -> entry.change().status())
                            .arrays())
                    .update();
        }
    }

    private static void count(Map<Status, Long> moved, @Nullable Status status, long change) {
        if (status != null) {
            moved.merge(status, change, Long::sum);
        }
    }
}
