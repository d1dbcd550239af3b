package baedal.web.operator;

import baedal.web.api.Viewer;
import baedal.web.live.Signals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Facts as they pass. */
@Controller
class StreamController {

    private static final String NAME = "[A-Za-z]{0,40}";

    private final Signals signals;

    StreamController(Signals signals) {
        this.signals = signals;
    }

    /** @param type only this one; with a filter more of what was before is looked through */
    @GetMapping(path = "/operator/facts/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter facts(@RequestParam(defaultValue = "") String type, @RequestParam(defaultValue = "") String source) {
        if (!type.matches(NAME) || !source.matches(NAME)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        StringBuilder path =
                new StringBuilder("/api/operations/events?last=").append(type.isEmpty() && source.isEmpty() ? 60 : 500);
        append(path, "type", type);
        append(path, "source", source);
        return signals.of(path.toString(), Viewer.demanded());
    }

    private static void append(StringBuilder path, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            path.append('&').append(name).append('=').append(value);
        }
    }
}
