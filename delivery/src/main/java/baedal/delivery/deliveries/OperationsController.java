package baedal.delivery.deliveries;

import baedal.contracts.OrderId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What operators want to know, asked by {@code tracking}. */
@RestController
class OperationsController {

    private final OperationsQuery query;
    private final Limits limits;
    private final Clock clock;

    OperationsController(OperationsQuery query, Limits limits, Clock clock) {
        this.query = query;
        this.limits = limits;
        this.clock = clock;
    }

    record Stuck(OrderId orderId, Status state, Instant since, Duration threshold, String reason) {}

    /** What happened here without being told as a fact. */
    record Entry(Instant at, String kind, String name, Map<String, Object> detail) {}

    @GetMapping("/internal/stuck")
    List<Stuck> stuck() {
        return query.stuck(limits.stuckAfter(), clock.instant());
    }

    @GetMapping("/internal/story/{orderId}")
    List<Entry> story(@PathVariable OrderId orderId) {
        return query.story(orderId);
    }
}
