package baedal.tracking.live;

import baedal.http.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One open stream of signals: what it was told and has not sent yet. Signals are no history: of one subject only the last one counts, and
 * for someone who reads too slowly all of them become one.
 */
final class Ear {

    private static final int MOST = 1_000;

    private final Caller listener;
    private final BlockingQueue<Optional<Signal>> told = new LinkedBlockingQueue<>(MOST);
    private volatile boolean closed;

    Ear(Caller listener) {
        this.listener = listener;
    }

    Caller listener() {
        return listener;
    }

    void tell(Signal signal) {
        if (!told.offer(Optional.of(signal))) {
            told.clear();
            told.offer(Optional.of(Signal.ofAny(signal.topic(), signal.at())));
        }
    }

    /** Ends the stream. */
    void close() {
        closed = true;
        told.clear();
        told.offer(Optional.empty());
    }

    boolean isClosed() {
        return closed;
    }

    /** What there is to send; empty when nothing came within that time, or the stream is to end. */
    Collection<Signal> next(Duration within) throws InterruptedException {
        Optional<Signal> first = told.poll(Math.max(0, within.toNanos()), TimeUnit.NANOSECONDS);
        if (first == null || closed) {
            return List.of();
        }
        List<Optional<Signal>> all = new ArrayList<>(List.of(first));
        told.drainTo(all);
        Map<Signal.Subject, Signal> latest = new LinkedHashMap<>();
        all.forEach(one -> one.ifPresent(signal -> {
            latest.remove(signal.subject());
            latest.put(signal.subject(), signal);
        }));
        return latest.values();
    }
}
