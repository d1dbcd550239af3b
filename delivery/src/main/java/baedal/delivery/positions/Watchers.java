package baedal.delivery.positions;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import baedal.http.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Who watches which delivery, in this instance. All of them are looked up together, once a second, and nothing while nobody watches. */
@Component
class Watchers {

    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);
    private static final int SECONDS_TO_WAIT = 10;

    private final Courses courses;
    private final int perAccount;
    private final Map<OrderId, List<Watcher>> watching = new ConcurrentHashMap<>();
    private final Map<AccountId, Integer> open = new ConcurrentHashMap<>();
    private volatile boolean closing;

    Watchers(Courses courses, @Value("${baedal.positions.streams-per-account}") int perAccount) {
        this.courses = courses;
        this.perAccount = perAccount;
    }

    /** @throws Refusal 429 TOO_MANY_STREAMS */
    Watcher watch(AccountId account, Course course) {
        if (open.merge(account, 1, Integer::sum) > perAccount) {
            release(account);
            throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_STREAMS")
                    .with("retryAfterSeconds", SECONDS_TO_WAIT);
        }
        Watcher watcher = new Watcher(account, course);
        watching.compute(course.orderId(), (_, others) -> {
            List<Watcher> all = others == null ? new CopyOnWriteArrayList<>() : others;
            all.add(watcher);
            return all;
        });
        if (closing) {
            watcher.close();
        }
        return watcher;
    }

    void leave(Watcher watcher) {
        watching.computeIfPresent(watcher.orderId(), (_, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
        release(watcher.account());
    }

    private void release(AccountId account) {
        open.computeIfPresent(account, (_, streams) -> streams == 1 ? null : streams - 1);
    }

    @Scheduled(fixedRateString = "${baedal.positions.look-every}")
    void look() {
        Set<OrderId> watched = Set.copyOf(watching.keySet());
        if (watched.isEmpty()) {
            return;
        }
        try {
            Map<OrderId, Course> now = courses.find(watched);
            watched.forEach(id -> watching.getOrDefault(id, List.of()).forEach(watcher -> watcher.see(now.get(id))));
        } catch (DataAccessException e) {
            LOG.warn("nobody knows where the riders are: {}", e.getMessage());
        }
    }

    /** Before the server waits for open requests to end: streams would keep it waiting. */
    @EventListener(ContextClosedEvent.class)
    void closeAll() {
        closing = true;
        watching.values().forEach(all -> all.forEach(Watcher::close));
    }
}
