package baedal.delivery.deliveries;

import static baedal.delivery.deliveries.Samples.GANGNAM;
import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.OrderDetails;
import baedal.http.PageRequest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class NearbyGrowthTest {

    private static final int LIMIT = 20;

    private final World world = World.SHARED;
    private final JdbcClient jdbc = world.bean(JdbcClient.class);

    @ParameterizedTest
    @ValueSource(ints = {100, 3_000, 20_000})
    void a_rider_s_list_reads_no_more_deliveries_than_it_may_show_however_many_wait_in_the_city(int radiusMetres) {
        OrderDetails model = world.ready(GANGNAM);
        world.bean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            jdbc.sql("""
                    insert into delivery (order_id, status, since, details, place)
                    select gen_random_uuid(), status, since, details, cube(array[
                        cube_ll_coord(place, 1) + 30000 * (random() - 0.5),
                        cube_ll_coord(place, 2) + 30000 * (random() - 0.5),
                        cube_ll_coord(place, 3) + 30000 * (random() - 0.5)])
                    from delivery cross join generate_series(1, 15000) where order_id = ?""").param(model.id().value()).update();
            jdbc.sql("analyze delivery").update();
            long before = read();

            world.bean(NearbyQuery.class)
                    .around(GANGNAM, radiusMetres, Status.READY, new PageRequest(LIMIT, List.of()));

            assertThat(read() - before).isLessThan(10 * LIMIT);
        });
    }

    private long read() {
        return jdbc.sql("select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relname = 'delivery'")
                .query(Long.class)
                .single();
    }
}
