package baedal.tracking.live;

import baedal.contracts.OrderId;
import baedal.contracts.Role;
import baedal.http.Visit;
import baedal.tracking.timeline.VisibleOrders;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * The door to an order's changes as they happen (Server-Sent Events). A stream is one virtual thread that waits. The mapping names no
 * media type: so errors are problems whatever the caller accepts.
 */
@Tag(name = "Orders")
@RestController
class EventsController {

    private final VisibleOrders visible;
    private final Moments moments;
    private final Watchers watchers;
    private final Clock clock;
    private final Duration heartbeat;

    EventsController(
            VisibleOrders visible,
            Moments moments,
            Watchers watchers,
            Clock clock,
            @Value("${baedal.tracking.heartbeat}") Duration heartbeat) {
        this.visible = visible;
        this.moments = moments;
        this.watchers = watchers;
        this.clock = clock;
        this.heartbeat = heartbeat;
    }

    @Operation(
            summary = "An order's changes as they happen",
            description =
                    "The first event is the current state; after Last-Event-ID, every later change. Ends after a last state.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = Moment.class)))
    @GetMapping("/api/orders/{id}/events")
    void events(
            @PathVariable OrderId id,
            Visit visit,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        visible.demand(id, visit.caller());
        Watcher watcher = watchers.watch(visit.caller().id(), id);
        try {
            EventStream stream = EventStream.open(response);
            if (!request.getMethod().equals("HEAD") && !saysAllThereIs(watcher, revision(lastEventId), stream)) {
                follow(watcher, visit, stream);
            }
        } finally {
            watchers.leave(watcher);
        }
        EventStream.end(response);
    }

    /** What happened before the stream was opened: sent ahead of whatever was heard meanwhile. True if nothing will follow. */
    private boolean saysAllThereIs(Watcher watcher, Optional<Integer> lastSeen, EventStream stream) throws IOException {
        OrderId id = watcher.orderId();
        lastSeen.ifPresent(watcher::startAfter);
        List<Moment> before = lastSeen.map(seen -> moments.after(Map.of(id, seen)))
                .orElseGet(() -> moments.latest(id).stream().toList());
        for (Moment moment : before) {
            watcher.startAfter(moment.revision());
            stream.send(moment);
        }
        return before.isEmpty()
                ? moments.latest(id)
                        .filter(latest -> latest.isLast() && latest.revision() <= watcher.seen())
                        .isPresent()
                : before.getLast().isLast();
    }

    private void follow(Watcher watcher, Visit visit, EventStream stream) throws IOException, InterruptedException {
        for (Duration left = left(visit); !watcher.isClosed() && left.isPositive(); left = left(visit)) {
            Optional<Moment> next = watcher.next(left.compareTo(heartbeat) < 0 ? left : heartbeat);
            if (next.isEmpty()) {
                stream.beat();
            } else if (visit.caller().is(Role.RIDER) && !visible.stillSees(visit.caller(), watcher.orderId())) {
                return; // handed back: not his order any more
            } else {
                stream.send(next.get());
                if (next.get().isLast()) {
                    return;
                }
            }
        }
    }

    private Duration left(Visit visit) {
        return Duration.between(clock.instant(), visit.until());
    }

    /** Anything but a revision of ours counts as none. */
    private static Optional<Integer> revision(@Nullable String lastEventId) {
        return Optional.ofNullable(lastEventId)
                .filter(id -> id.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }
}
