package baedal.web.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** A stream of the API, and the page that reads it now. Another page may take it over; nobody is told what neither of them heard. */
final class Line {

    private final InputStream events;

    /** {@code null} once nobody reads it any more. */
    private final AtomicReference<@Nullable SseEmitter> reader;

    Line(InputStream events, SseEmitter reader) {
        this.events = events;
        this.reader = new AtomicReference<>(reader);
        greet(reader);
    }

    InputStream events() {
        return events;
    }

    /** @return whether it can still be read */
    boolean handTo(SseEmitter next) {
        SseEmitter before = reader.get();
        if (before == null || !reader.compareAndSet(before, next)) {
            return false;
        }
        greet(next);
        before.complete();
        return true;
    }

    /** @throws IOException if nobody reads it any more */
    void tell(SseEventBuilder event) throws IOException {
        SseEmitter now = reader.get();
        if (now == null) {
            throw new IOException("nobody reads it");
        }
        try {
            now.send(event);
        } catch (IOException | IllegalStateException gone) {
            if (leave(now)) {
                throw new IOException("nobody reads it", gone);
            }
        }
    }

    /** @return whether nobody reads it any more */
    boolean leave(SseEmitter gone) {
        reader.compareAndSet(gone, null);
        return reader.get() == null;
    }

    void end() {
        SseEmitter last = reader.getAndSet(null);
        if (last != null) {
            last.complete();
        }
    }

    /** Or the browser would wait for the first signal to know that it is connected. */
    private static void greet(SseEmitter reader) {
        try {
            reader.send(SseEmitter.event().comment("open"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
