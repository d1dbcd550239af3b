package baedal.delivery.positions;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One open stream's eye on a rider. Only the latest sighting counts: a slow reader skips what is past. */
final class Watcher {

    private final AccountId account;
    private final OrderId orderId;
    private final AccountId rider;
    private final BlockingQueue<Optional<Sighting>> news = new LinkedBlockingQueue<>();
    private volatile @Nullable Sighting last;
    private volatile boolean over;
    private volatile boolean closed;

    Watcher(AccountId account, Course course) {
        this.account = account;
        this.orderId = course.orderId();
        this.rider = course.rider();
        see(course);
    }

    AccountId account() {
        return account;
    }

    OrderId orderId() {
        return orderId;
    }

    /** @param now {@code null} when no rider has it any more */
    void see(@Nullable Course now) {
        if (now == null || !now.isOf(rider)) {
            over = true;
            close();
            return;
        }
        Sighting sighting = now.sighting();
        if (sighting != null && !sighting.equals(last)) {
            last = sighting;
            tell(Optional.of(sighting));
        }
    }

    /** Delivered or handed back. */
    boolean isOver() {
        return over;
    }

    /** Ends the stream. */
    void close() {
        closed = true;
        tell(Optional.empty());
    }

    boolean isClosed() {
        return closed;
    }

    private void tell(Optional<Sighting> what) {
        news.clear();
        news.add(what);
    }

    /** Where he is now, if he moved within that time; empty also when the stream is to end. */
    Optional<Sighting> next(Duration within) throws InterruptedException {
        Optional<Sighting> heard = news.poll(Math.max(0, within.toNanos()), TimeUnit.NANOSECONDS);
        return closed || heard == null ? Optional.empty() : heard;
    }
}
