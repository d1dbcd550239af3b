package baedal.web.story;

import baedal.web.site.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One order's story. */
@Controller
class StoryController {

    private final Stories stories;
    private final Director director;
    private final Words words;

    StoryController(Stories stories, Director director, Words words) {
        this.stories = stories;
        this.director = director;
        this.words = words;
    }

    /**
     * @param done what was just decided
     * @param refused why it was not
     */
    @GetMapping("/operator/orders/{id}")
    String page(
            @PathVariable UUID id,
            @RequestParam @Nullable String done,
            @RequestParam @Nullable String refused,
            Model model) {
        show(id, model);
        model.addAttribute("done", done == null ? null : words.sayOr("story.done." + done, ""));
        model.addAttribute(
                "refused",
                refused == null ? null : words.sayOr("story.refused." + refused, words.say("story.refused")));
        return "operator/story";
    }

    /** Anew, while it goes on. */
    @GetMapping("/operator/orders/{id}/lanes")
    String lanes(@PathVariable UUID id, Model model) {
        show(id, model);
        return "operator/lanes :: lanes";
    }

    private void show(UUID id, Model model) {
        Deal deal = stories.deal(id.toString());
        Told told = stories.told(id.toString());
        List<Scene> scenes = director.scenes(told);
        model.addAttribute("deal", deal);
        model.addAttribute("decisions", Decision.of(deal));
        model.addAttribute("scenes", scenes);
        model.addAttribute("lanes", Lane.values());
        model.addAttribute("missing", told.missing());
        model.addAttribute("settled", deal.isSettled(Instant.now()));
    }
}
