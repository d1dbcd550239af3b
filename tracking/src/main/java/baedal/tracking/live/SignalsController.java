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
import java.util.Collection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door to one stream for a whole screen: it says what to read again, whoever looks (Server-Sent Events). */
@Tag(name = "Orders")
@RestController
class SignalsController {

    private final Ears ears;
    private final Clock clock;
    private final Duration heartbeat;
    private final Duration apart;

    SignalsController(
            Ears ears,
            Clock clock,
            @Value("${baedal.tracking.signal-heartbeat}") Duration heartbeat,
            @Value("${baedal.tracking.signals-apart}") Duration apart) {
        this.ears = ears;
        this.clock = clock;
        this.heartbeat = heartbeat;
        this.apart = apart;
    }

    @Operation(summary = "Signals of what changed, for everything that the caller may see", description = """
                    `event: orders`: an order of the customer, of the owner's stores, or, for operators, any. `event: deliveries`: a \
                    rider's own delivery, or, without an orderId, a change among those that he may claim. A signal without an orderId \
                    says that anything of its kind may have changed. Signals are no history: read again after every (re)connection. At \
                    most ten streams an account; ends with the token.""")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = Signal.class)))
    @GetMapping("/api/events")
    void signals(Visit visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        Ear ear = ears.open(visit.caller());
        try {
            EventStream stream = EventStream.open(response);
            if (!request.getMethod().equals("HEAD")) {
                follow(ear, visit, stream);
            }
        } finally {
            ears.leave(ear);
        }
        EventStream.end(response);
    }

    private void follow(Ear ear, Visit visit, EventStream stream) throws IOException, InterruptedException {
        for (Duration left = left(visit); !ear.isClosed() && left.isPositive(); left = left(visit)) {
            Collection<Signal> signals = ear.next(left.compareTo(heartbeat) < 0 ? left : heartbeat);
            if (signals.isEmpty()) {
                stream.beat();
            } else {
                stream.send(signals);
                Thread.sleep(apart); // meanwhile what belongs together gathers
            }
        }
    }

    private Duration left(Visit visit) {
        return Duration.between(clock.instant(), visit.until());
    }
}
