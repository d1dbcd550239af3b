package baedal.web.live;

import baedal.web.api.Viewer;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Where the rider of a delivery is, for those whom the API tells it: what {@code data-map-stream} asks for. */
@Controller
class PositionController {

    private final Signals signals;

    PositionController(Signals signals) {
        this.signals = signals;
    }

    @GetMapping(path = "/live/deliveries/{orderId}/position", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter follow(@PathVariable UUID orderId) {
        return signals.of("/api/deliveries/" + orderId + "/position", Viewer.demanded());
    }
}
