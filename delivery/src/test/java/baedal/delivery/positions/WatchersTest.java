package baedal.delivery.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import baedal.delivery.deliveries.World;
import baedal.http.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class WatchersTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final Watchers watchers = new Watchers(new Courses(JdbcClient.create(counting())), 2);

    @Test
    void any_number_of_watched_riders_costs_one_question_and_nobody_watching_none() {
        watchers.look();
        assertThat(asked).hasValue(0);

        Watcher one = watchers.watch(AccountId.next(), course());
        Watcher two = watchers.watch(AccountId.next(), course());
        watchers.look();
        assertThat(asked).hasValue(1);

        watchers.leave(one);
        watchers.leave(two);
        watchers.look();
        assertThat(asked).hasValue(1);
    }

    @Test
    void what_no_rider_has_any_more_is_over() {
        Watcher watcher = watchers.watch(AccountId.next(), course());
        watchers.look();

        assertThat(watcher.isOver()).isTrue();
    }

    @Test
    void an_account_opens_only_so_many_streams() {
        AccountId account = AccountId.next();
        watchers.watch(account, course());
        Watcher second = watchers.watch(account, course());

        assertThatThrownBy(() -> watchers.watch(account, course()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("TOO_MANY_STREAMS"));
        watchers.leave(second);
        assertThat(watchers.watch(account, course()).isClosed()).isFalse();
    }

    private static Course course() {
        return new Course(OrderId.next(), AccountId.next(), AccountId.next(), null);
    }

    private DataSource counting() {
        return new DelegatingDataSource(World.SHARED.service().bean(DataSource.class)) {
            @Override
            public Connection getConnection() throws SQLException {
                asked.incrementAndGet();
                return super.getConnection();
            }
        };
    }
}
