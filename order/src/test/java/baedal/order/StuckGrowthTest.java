package baedal.order;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.OrderId;
import baedal.order.deal.Orders;
import baedal.order.testing.OrderWorld;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class StuckGrowthTest {

    private final OrderWorld world = OrderWorld.shared();
    private final JdbcClient jdbc = world.bean(JdbcClient.class);

    @Test
    void the_clock_does_not_read_what_only_operators_can_move_however_much_is_stuck() {
        OrderId model = world.placed();
        world.bean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            jdbc.sql("""
                    insert into orders
                    select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'due_at', now() - n * interval '1 s'))).*
                    from orders o cross join generate_series(1, 20000) n where o.id = ?""").param(model.value()).update();
            jdbc.sql("analyze orders").update();
            long before = read();

            world.bean(Orders.class).due(Instant.now(), 200);

            assertThat(read() - before).isLessThan(200);
        });
    }

    private long read() {
        return jdbc.sql("select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relname = 'orders'")
                .query(Long.class)
                .single();
    }
}
