package baedal.store.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.contracts.StoreId;
import baedal.http.Page;
import baedal.http.PageRequest;
import baedal.store.RunningStore;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class BoardGrowthTest {

    private static final int EVER_COOKED = 20_000;
    private static final int LIMIT = 10;
    private static final AccountId OWNER = RunningStore.ownerId(7);

    private final Kitchen kitchen = new Kitchen(RunningStore.get());
    private final JdbcClient jdbc = kitchen.bean(JdbcClient.class);

    /** A kitchen with a history, in which three tickets wait. */
    @BeforeEach
    void cook() {
        StoreId store = kitchen.storeOf(OWNER);
        jdbc.sql("delete from ticket where store_id = ?").param(store.value()).update();
        for (int i = 0; i < 3; i++) {
            kitchen.receive(Orders.order(store));
        }
        jdbc.sql("""
                insert into ticket (order_id, store_id, details, status, received_at, answer_by, changed_at)
                select gen_random_uuid(), store_id, details, 'COOKED', received_at - n * interval '1 minute', answer_by, changed_at
                from generate_series(1, ?) n cross join (select * from ticket where store_id = ? limit 1) model""").param(EVER_COOKED).param(store.value()).update();
        jdbc.sql("analyze ticket").update();
    }

    @ParameterizedTest
    @CsvSource({"'', 10", "'RECEIVED,ACCEPTED,COOKING', 3", "COOKED, 10", "REJECTED, 0"})
    void an_owner_s_board_reads_no_more_tickets_than_it_may_show_however_many_were_ever_cooked(
            String statuses, int shown) {
        Set<TicketStatus> asked = Stream.of(statuses.split(","))
                .filter(status -> !status.isEmpty())
                .map(TicketStatus::valueOf)
                .collect(Collectors.toSet());
        kitchen.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            long before = read(); // of this connection, a moment ago
            Page<TicketView> page =
                    kitchen.bean(TicketBoard.class).read(OWNER, null, asked, new PageRequest(LIMIT, List.of()));
            assertThat(page.items()).hasSize(shown);

            assertThat(read() - before).isLessThan(10 * LIMIT);
        });
    }

    private long read() {
        return jdbc.sql("select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables where relname = 'ticket'")
                .query(Long.class)
                .single();
    }
}
