package baedal.web.rider;

import baedal.web.api.ApiProblem;
import baedal.web.site.Words;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A rider's taps: from the script, which keeps them while there is no network, or from a plain form. */
@Controller
class MoveController {

    private static final String PATH = "/rider/deliveries/{orderId}/{move:claim|pickup|handover|hand-back}";
    private static final String SCRIPT = "X-Tap";

    private final Road road;
    private final Words words;

    MoveController(Road road, Words words) {
        this.road = road;
        this.words = words;
    }

    /**
     * @param key the tap's own: sent again, it is the same tap
     * @param number the order number that he ticked, without which he takes no bag
     */
    record Tap(
            String key, @Nullable String number, @Nullable String reason) {}

    /** What came of it, in words. */
    record Outcome(int status, String code, String words) {}

    @PostMapping(path = PATH, headers = SCRIPT)
    ResponseEntity<Map<String, String>> tap(@PathVariable String orderId, @PathVariable String move, Tap tap) {
        Outcome outcome = make(orderId, move, tap);
        return ResponseEntity.status(outcome.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("code", outcome.code(), "words", outcome.words()));
    }

    @PostMapping(path = PATH, headers = "!" + SCRIPT)
    String form(@PathVariable String orderId, @PathVariable String move, Tap tap, RedirectAttributes next) {
        Outcome outcome = make(orderId, move, tap);
        boolean done = outcome.status() == HttpStatus.OK.value();
        next.addAttribute(done ? "done" : "refused", done ? move : outcome.code());
        return "redirect:/rider";
    }

    private Outcome make(String orderId, String path, Tap tap) {
        Move move = Move.of(path).orElseThrow();
        if (move == Move.PICK_UP && (tap.number() == null || tap.number().isBlank())) {
            return new Outcome(
                    HttpStatus.UNPROCESSABLE_CONTENT.value(),
                    "NUMBER_NOT_TICKED",
                    words.say("rider.refused.NUMBER_NOT_TICKED"));
        }
        try {
            road.move(orderId, move, tap.key(), tap.reason());
            return new Outcome(HttpStatus.OK.value(), "OK", words.say("rider.done." + path));
        } catch (ApiProblem problem) {
            return new Outcome(
                    problem.status(), problem.code(), words.sayOr("rider.refused." + problem.code(), problem.detail()));
        }
    }
}
