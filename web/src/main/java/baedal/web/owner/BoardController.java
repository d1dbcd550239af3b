package baedal.web.owner;

import baedal.web.api.ApiProblem;
import baedal.web.api.Together;
import baedal.web.site.Words;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board, and the parts of it that are fetched anew. */
@Controller
class BoardController {

    private static final int SERVER_ERROR = 500;

    private final Kitchen kitchen;
    private final Words words;

    BoardController(Kitchen kitchen, Words words) {
        this.kitchen = kitchen;
        this.words = words;
    }

    /** A tablet that was switched on while nobody answers waits with an empty board, and fills it by itself. */
    @GetMapping("/owner")
    String page(@RequestParam @Nullable String store, @RequestParam @Nullable String refused, Model model) {
        Supplier<List<Shop>> shops = Together.ask(kitchen::shops);
        model.addAttribute("store", store);
        model.addAttribute(
                "refused",
                refused == null ? null : words.sayOr("owner.refused." + refused, words.say("owner.refused")));
        try {
            model.addAttribute("board", kitchen.board(store));
            model.addAttribute("shops", shops.get());
        } catch (ApiProblem problem) {
            if (problem.status() < SERVER_ERROR) {
                throw problem;
            }
            model.addAttribute("shops", List.of());
        }
        return "owner/page";
    }

    @GetMapping("/owner/board")
    String board(@RequestParam @Nullable String store, Model model) {
        model.addAttribute("board", kitchen.board(store));
        return "owner/board :: board";
    }

    @GetMapping("/owner/stores")
    String shops(@RequestParam @Nullable String store, Model model) {
        model.addAttribute("store", store);
        model.addAttribute("shops", kitchen.shops());
        return "owner/stores :: bar";
    }

    /** For the screens beside the board: nobody who writes a menu may miss an order. */
    @GetMapping("/owner/bell")
    String bell(Model model) {
        model.addAttribute("unanswered", kitchen.unanswered());
        return "owner/frame :: unanswered";
    }
}
