package baedal.web.story;

import baedal.web.api.ApiProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An operator ends an order or returns its money, and says why. */
@Controller
class DecisionController {

    private static final int SERVER_ERROR = 500;

    private final Stories stories;

    DecisionController(Stories stories) {
        this.stories = stories;
    }

    /** What may be decided now: a sheet over the page that asks for it, or a page of its own. */
    @GetMapping("/operator/orders/{id}/decision")
    String form(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        Deal deal = stories.deal(id.toString());
        model.addAttribute("deal", deal);
        model.addAttribute("decisions", Decision.of(deal));
        return part == null ? "operator/decide" : "operator/decision :: sheet";
    }

    /** Leads to the story, where one watches what comes of it. */
    @PostMapping("/operator/orders/{id}/{path:cancellation|refund}")
    String decide(
            @PathVariable UUID id, @PathVariable String path, @RequestParam String reason, RedirectAttributes next) {
        Decision decision = Decision.of(path).orElseThrow();
        try {
            stories.decide(id.toString(), decision, reason.strip());
            next.addAttribute("done", decision.word());
        } catch (ApiProblem problem) {
            if (problem.status() >= SERVER_ERROR && problem.code().equals("UNKNOWN")) {
                throw problem;
            }
            next.addAttribute("refused", problem.code());
        }
        return "redirect:/operator/orders/" + id;
    }
}
