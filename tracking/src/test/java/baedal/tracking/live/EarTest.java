package baedal.tracking.live;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import baedal.contracts.Role;
import baedal.http.Caller;
import baedal.tracking.live.Signal.Topic;
import baedal.tracking.timeline.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EarTest {

    private final Ear ear = new Ear(new Caller(AccountId.next(), Set.of(Role.CUSTOMER), "김손님", "010-1000-0001"));
    private final OrderId one = OrderId.next();
    private final OrderId other = OrderId.next();

    @Test
    void of_one_order_only_the_last_signal_is_sent() throws Exception {
        ear.tell(signal(one, Status.PLACED));
        ear.tell(signal(other, Status.PLACED));
        ear.tell(signal(one, Status.ACCEPTED));
        assertThat(ear.next(Duration.ZERO)).containsExactly(signal(other, Status.PLACED), signal(one, Status.ACCEPTED));
        assertThat(ear.next(Duration.ZERO)).isEmpty();
    }

    @Test
    void who_reads_too_slowly_is_told_to_read_everything() throws Exception {
        for (int i = 0; i < 1_001; i++) {
            ear.tell(signal(OrderId.next(), Status.PLACED));
        }
        assertThat(ear.next(Duration.ZERO)).containsExactly(Signal.ofAny(Topic.ORDERS, Instant.EPOCH));
    }

    @Test
    void a_closed_one_hears_nothing_more() throws Exception {
        ear.tell(signal(one, Status.PLACED));
        ear.close();
        assertThat(ear.next(Duration.ofMinutes(1))).isEmpty();
        assertThat(ear.isClosed()).isTrue();
    }

    private static Signal signal(OrderId order, Status status) {
        return new Signal(Topic.ORDERS, order, status, Instant.EPOCH);
    }
}
