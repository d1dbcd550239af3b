package baedal.tracking.operating;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.tracking.timeline.Tracking;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FiguresGrowthTest {

    private static final int OLD = 40_000;

    private final Tracking tracking = Tracking.shared();
    private final JdbcClient jdbc = tracking.service().bean(JdbcClient.class);

    @Test
    void latencies_read_the_last_minutes_alone_even_where_new_rows_lie_among_old_ones() {
        new TransactionTemplate(tracking.service().bean(PlatformTransactionManager.class)).executeWithoutResult(tx -> {
            tx.setRollbackOnly();
            jdbc.sql("""
                    insert into timeline
                    select gen_random_uuid(), 1, 'PLACED', 'PLACED', null, now() - case when n % 500 = 0 then 0 else n end * interval '1 h'
                    from generate_series(1, ?) n""").param(OLD).update();
            jdbc.sql("analyze timeline").update();
            long before = read();

            tracking.service().bean(Figures.class).latencies(Instant.now());

            assertThat(read() - before).isLessThan(OLD / 10);
        });
    }

    private long read() {
        return jdbc.sql("select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relname = 'timeline'")
                .query(Long.class)
                .single();
    }
}
