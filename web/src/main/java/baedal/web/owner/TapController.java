package baedal.web.owner;

import baedal.web.api.ApiProblem;
import baedal.web.site.Words;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an owner taps on a ticket: from the script, which holds a tap for a moment and keeps it while there is no network, or a form. */
@Controller
class TapController {

    private static final String PATH =
            "/owner/tickets/{orderId}/{move:acceptance|rejection|cooking-start|cooking-finish|delay}";
    private static final String SCRIPT = "X-Tap";
    private static final int SERVER_ERROR = 500;

    private final Kitchen kitchen;
    private final Words words;

    TapController(Kitchen kitchen, Words words) {
        this.kitchen = kitchen;
        this.words = words;
    }

    /** What came of it, in words. */
    record Outcome(int status, String code, String words) {}

    @PostMapping(path = PATH, headers = SCRIPT)
    ResponseEntity<Map<String, String>> tap(
            @PathVariable String orderId, @PathVariable String move, @RequestParam MultiValueMap<String, String> tap) {
        Outcome outcome = make(orderId, Move.of(move).orElseThrow(), tap);
        return ResponseEntity.status(outcome.status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("code", outcome.code(), "words", outcome.words()));
    }

    @PostMapping(path = PATH, headers = "!" + SCRIPT)
    String form(
            @PathVariable String orderId,
            @PathVariable String move,
            @RequestParam MultiValueMap<String, String> tap,
            RedirectAttributes next) {
        Outcome outcome = make(orderId, Move.of(move).orElseThrow(), tap);
        if (outcome.status() != HttpStatus.OK.value()) {
            next.addAttribute("refused", outcome.code());
        }
        return "redirect:/owner";
    }

    /** What has run out has run out, even if the order was gone before it was rejected. */
    private Outcome make(String orderId, Move move, MultiValueMap<String, String> tap) {
        Outcome outcome = tell(orderId, move, tap);
        if (outcome.status() < SERVER_ERROR && "SOLD_OUT".equals(tap.getFirst("reason"))) {
            for (String dish : tap.getOrDefault("soldOut", List.of())) {
                Outcome marked = mark(String.valueOf(tap.getFirst("store")), dish);
                outcome = marked.status() >= SERVER_ERROR ? marked : outcome;
            }
        }
        return outcome;
    }

    private Outcome tell(String orderId, Move move, MultiValueMap<String, String> tap) {
        try {
            kitchen.move(orderId, move, tap.getFirst("key") + "-" + move.path(), move.body(tap));
            return new Outcome(HttpStatus.OK.value(), "OK", words.say("owner.done." + move.path()));
        } catch (ApiProblem problem) {
            String why = problem.field("currentStatus").orElse(problem.code());
            return new Outcome(problem.status(), why, words.sayOr("owner.refused." + why, problem.detail()));
        }
    }

    private Outcome mark(String store, String dish) {
        try {
            kitchen.markSoldOut(store, dish, true);
            return new Outcome(HttpStatus.OK.value(), "OK", "");
        } catch (ApiProblem problem) {
            return new Outcome(problem.status(), problem.code(), problem.detail());
        }
    }
}
