package baedal.web.live;

import baedal.web.api.Viewer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The one stream of signals that a page listens to. */
@Controller
class LiveController {

    private final Signals signals;

    LiveController(Signals signals) {
        this.signals = signals;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen() {
        return signals.of("/api/events", Viewer.demanded());
    }
}
