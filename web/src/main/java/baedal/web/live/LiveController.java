package baedal.web.live;

import baedal.web.api.Viewer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The one stream of signals that a page listens to. */
@Controller
class LiveController {

    private final Signals signals;

    LiveController(Signals signals) {
        this.signals = signals;
    }

    /**
     * @param page a name of its own
     * @param before the page of the same tab that was left for it, or that page itself where it comes again
     */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(@RequestParam(defaultValue = "") String page, @RequestParam(defaultValue = "") String before) {
        Viewer viewer = Viewer.demanded();
        return page.isEmpty() ? signals.of("/api/events", viewer) : signals.of("/api/events", viewer, page, before);
    }
}
