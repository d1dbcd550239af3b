package baedal.tracking.live;

import baedal.http.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operator's door to the facts as they arrive (Server-Sent Events). */
@Tag(name = "Operations")
@RestController
class FactsController {

    private static final int MOST = 500;

    private final FactWatchers watchers;
    private final Clock clock;
    private final Duration heartbeat;
    private final Duration apart;

    FactsController(
            FactWatchers watchers,
            Clock clock,
            @Value("${baedal.tracking.signal-heartbeat}") Duration heartbeat,
            @Value("${baedal.tracking.signals-apart}") Duration apart) {
        this.watchers = watchers;
        this.clock = clock;
        this.heartbeat = heartbeat;
        this.apart = apart;
    }

    @Operation(summary = "Every fact as it arrives, newest last", description = """
                    Begins with the last ones (`last`, 0 to 500). `type`, `source` and `orderId` may be repeated; only facts that fit all \
                    of them are sent. Who reads too slowly misses some. At most ten streams an account; ends with the token.""")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = FactLine.class)))
    @GetMapping("/api/operations/events")
    void facts(
            @RequestParam(name = "type", defaultValue = "") Set<String> types,
            @RequestParam(name = "source", defaultValue = "") Set<String> sources,
            @RequestParam(name = "orderId", defaultValue = "") Set<UUID> orders,
            @RequestParam(defaultValue = "50") int last,
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        FactFilter filter = new FactFilter(types, sources, orders);
        FactWatcher watcher = watchers.watch(visit.caller().id(), filter, Math.clamp(last, 0, MOST));
        try {
            EventStream stream = EventStream.open(response);
            if (!request.getMethod().equals("HEAD")) {
                follow(watcher, visit, stream);
            }
        } finally {
            watchers.leave(watcher);
        }
        EventStream.end(response);
    }

    private void follow(FactWatcher watcher, Visit visit, EventStream stream) throws IOException, InterruptedException {
        for (Duration left = left(visit); !watcher.isClosed() && left.isPositive(); left = left(visit)) {
            List<FactLine> facts = watcher.next(left.compareTo(heartbeat) < 0 ? left : heartbeat);
            if (facts.isEmpty()) {
                stream.beat();
            } else {
                stream.sendFacts(facts);
                Thread.sleep(apart); // a burst is one write
            }
        }
    }

    private Duration left(Visit visit) {
        return Duration.between(clock.instant(), visit.until());
    }
}
