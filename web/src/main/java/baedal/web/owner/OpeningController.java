package baedal.web.owner;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Open, a break, closed. */
@Controller
class OpeningController {

    private static final Duration BREAK = Duration.ofMinutes(30);

    private final Kitchen kitchen;

    OpeningController(Kitchen kitchen) {
        this.kitchen = kitchen;
    }

    /**
     * A break ends by itself.
     *
     * @param store which ones the screen shows
     */
    @PostMapping("/owner/stores/{id}/opening")
    String change(
            @PathVariable String id,
            @RequestParam String state,
            @RequestParam @Nullable String store,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        kitchen.open(id, state, state.equals("PAUSED") ? Instant.now().plus(BREAK) : null);
        if (part == null) {
            return "redirect:/owner";
        }
        model.addAttribute("store", store == null || store.isBlank() ? null : store);
        model.addAttribute("shops", kitchen.shops());
        return "owner/stores :: bar";
    }
}
