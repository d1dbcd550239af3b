package baedal.tracking.live;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One open stream's ear: what it was told and has not sent yet. Every change comes out once, in order. */
final class Watcher {

    private final AccountId account;
    private final OrderId orderId;
    private final BlockingQueue<Optional<Moment>> told = new LinkedBlockingQueue<>();
    private volatile int seen;
    private volatile boolean closed;

    Watcher(AccountId account, OrderId orderId) {
        this.account = account;
        this.orderId = orderId;
    }

    AccountId account() {
        return account;
    }

    OrderId orderId() {
        return orderId;
    }

    /** The last revision that was sent. */
    int seen() {
        return seen;
    }

    void startAfter(int revision) {
        seen = revision;
    }

    void tell(Moment moment) {
        told.add(Optional.of(moment));
    }

    /** Ends the stream. */
    void close() {
        closed = true;
        told.add(Optional.empty());
    }

    boolean isClosed() {
        return closed;
    }

    /** The next change that was not sent before; empty when nothing came within that time, or the stream is to end. */
    Optional<Moment> next(Duration within) throws InterruptedException {
        long until = System.nanoTime() + within.toNanos();
        while (!closed) {
            Optional<Moment> moment = told.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (moment == null) {
                return Optional.empty();
            }
            if (moment.isPresent() && moment.get().revision() > seen) {
                seen = moment.get().revision();
                return moment;
            }
        }
        return Optional.empty();
    }
}
