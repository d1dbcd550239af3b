package baedal.tracking.live;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import baedal.tracking.timeline.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatcherTest {

    private final OrderId orderId = OrderId.next();
    private final Watcher watcher = new Watcher(AccountId.next(), orderId);

    /** As when the listener passes on a change just after the stream was opened, and before it has read what came before. */
    @Test
    void what_was_heard_too_early_is_not_told_again() throws Exception {
        watcher.tell(moment(5));
        watcher.startAfter(5); // sent by the stream itself, with all before
        watcher.tell(moment(5));
        watcher.tell(moment(6));
        assertThat(next()).contains(moment(6));
        assertThat(next()).isEmpty();
    }

    @Test
    void a_closed_stream_hears_nothing_more() throws Exception {
        watcher.tell(moment(1));
        watcher.close();
        assertThat(next()).isEmpty();
        assertThat(watcher.isClosed()).isTrue();
    }

    private Optional<Moment> next() throws InterruptedException {
        return watcher.next(Duration.ZERO);
    }

    private Moment moment(int revision) {
        return new Moment(orderId, Status.COOKING, revision, Instant.EPOCH);
    }
}
