package baedal.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An instance that is going says so for a moment before it closes its door: every answer ends its connection. So no caller is left with a
 * kept connection that dies under his next request, and callers who know another instance go there.
 */
public final class Farewell extends OncePerRequestFilter implements SmartLifecycle {

    private static final String CLOSE = "close";

    private final Duration lasts;
    private volatile boolean running;
    private volatile boolean going;

    Farewell(Duration lasts) {
        this.lasts = lasts;
    }

    /** Whether that answer says so. Errors end a connection as well, without meaning anything by it. */
    public static boolean isIn(HttpStatusCode status, HttpHeaders answer) {
        return status.is2xxSuccessful() && CLOSE.equalsIgnoreCase(answer.getFirst(HttpHeaders.CONNECTION));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (going) {
            response.setHeader(HttpHeaders.CONNECTION, CLOSE);
        }
        chain.doFilter(request, response);
    }

    /** Ahead of those who end their streams now, so that nobody who comes again is kept. */
    @EventListener(ContextClosedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void go() {
        going = true;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable ended) {
        CompletableFuture.delayedExecutor(lasts.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    running = false;
                    ended.run();
                });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The last to start and the first to stop: everything still works. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
