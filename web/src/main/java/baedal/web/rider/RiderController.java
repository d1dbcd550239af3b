package baedal.web.rider;

import baedal.web.site.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rider's one screen and the parts of it that are fetched anew. */
@Controller
class RiderController {

    private final Road road;
    private final Words words;

    RiderController(Road road, Words words) {
        this.road = road;
        this.words = words;
    }

    /**
     * @param tab offers, jobs or day; where his work is if he does not say
     * @param done what a plain form has just done
     * @param refused why it did not
     */
    @GetMapping("/rider")
    String page(
            @RequestParam @Nullable String tab,
            @RequestParam @Nullable String date,
            @RequestParam @Nullable String done,
            @RequestParam @Nullable String refused,
            Model model) {
        Me me = road.me();
        List<Job> jobs = road.jobs();
        showOffers(me, model);
        showJobs(me, jobs, model);
        model.addAttribute("day", road.day(date));
        model.addAttribute("tab", tab != null ? tab : jobs.stream().anyMatch(Job::isOpen) ? "jobs" : "offers");
        model.addAttribute("done", done == null ? null : words.sayOr("rider.done." + done, ""));
        model.addAttribute(
                "refused",
                refused == null ? null : words.sayOr("rider.refused." + refused, words.say("rider.refused")));
        return "rider/page";
    }

    @GetMapping("/rider/offers")
    String offers(Model model) {
        showOffers(road.me(), model);
        return "rider/offers :: list";
    }

    @GetMapping("/rider/jobs")
    String jobs(Model model) {
        showJobs(road.me(), road.jobs(), model);
        return "rider/jobs :: list";
    }

    @GetMapping("/rider/day")
    String day(@RequestParam @Nullable String date, Model model) {
        model.addAttribute("day", road.day(date));
        return "rider/day :: list";
    }

    /** The same screen with nothing in it that is anybody's: what opens where there is no network. */
    @GetMapping("/rider/shell")
    String shell() {
        return "rider/shell";
    }

    private void showOffers(Me me, Model model) {
        List<Offer> offers = road.offers(me);
        Sketch sketch = Sketch.of(me, words.say("rider.here"));
        offers.forEach(offer -> sketch.with(offer, words.won(offer.deliveryFee())));
        model.addAttribute("me", me);
        model.addAttribute("offers", offers);
        model.addAttribute("offersMap", sketch.json());
    }

    private void showJobs(Me me, List<Job> jobs, Model model) {
        Sketch sketch = Sketch.of(me, words.say("rider.here"));
        jobs.stream().filter(Job::isOpen).forEach(sketch::with);
        model.addAttribute("me", me);
        model.addAttribute("jobs", jobs);
        model.addAttribute("openJobs", jobs.stream().filter(Job::isOpen).count());
        model.addAttribute("jobsMap", sketch.json());
    }
}
