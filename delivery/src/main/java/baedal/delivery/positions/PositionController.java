package baedal.delivery.positions;

import baedal.contracts.OrderId;
import baedal.http.Refusal;
import baedal.http.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The door to where a rider is (Server-Sent Events). Whoever may not know it learns not even that there is one. */
@RestController
class PositionController {

    private final Courses courses;
    private final Watchers watchers;
    private final Clock clock;
    private final Duration heartbeat;

    PositionController(
            Courses courses,
            Watchers watchers,
            Clock clock,
            @Value("${baedal.positions.heartbeat}") Duration heartbeat) {
        this.courses = courses;
        this.watchers = watchers;
        this.clock = clock;
        this.heartbeat = heartbeat;
    }

    @Operation(
            summary = "Where the rider is, as he moves",
            description =
                    "For the customer of a delivery that a rider has now, and for operators. \"position\" events, then one \"end\" when it is delivered or handed back.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = Sighting.class)))
    @GetMapping("/api/deliveries/{orderId}/position")
    void position(@PathVariable OrderId orderId, Visit visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        Course course = courses.find(orderId)
                .filter(found -> found.isShownTo(visit.caller()))
                .orElseThrow(() -> Refusal.notFound("DELIVERY_NOT_FOUND"));
        Watcher watcher = watchers.watch(visit.caller().id(), course);
        try {
            PositionStream stream = PositionStream.open(response);
            if (!request.getMethod().equals("HEAD")) {
                follow(watcher, visit, stream);
            }
        } finally {
            watchers.leave(watcher);
        }
        PositionStream.close(response);
    }

    private void follow(Watcher watcher, Visit visit, PositionStream stream) throws IOException, InterruptedException {
        for (Duration left = left(visit); left.isPositive(); left = left(visit)) {
            Optional<Sighting> next = watcher.next(left.compareTo(heartbeat) < 0 ? left : heartbeat);
            if (watcher.isOver()) {
                stream.end();
            }
            if (watcher.isClosed()) {
                return;
            }
            if (next.isPresent()) {
                stream.send(next.get());
            } else {
                stream.beat();
            }
        }
    }

    private Duration left(Visit visit) {
        return Duration.between(clock.instant(), visit.until());
    }
}
