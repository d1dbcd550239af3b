package baedal.web.operator;

import baedal.web.site.Words;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The control room. Its frame stands by itself; what it shows is fetched by its parts, so that one that fails says so alone. */
@Controller
class OperatorController {

    private final ControlRoom room;
    private final Words words;

    OperatorController(ControlRoom room, Words words) {
        this.room = room;
        this.words = words;
    }

    @GetMapping("/operator")
    String page(Model model) {
        model.addAttribute("sources", FactSource.ALL);
        return "operator/room";
    }

    @GetMapping("/operator/pulse")
    String pulse(Model model) {
        Summary summary = room.summary();
        Instant now = Instant.now();
        List<ServiceRow> services = ServiceRow.of(summary, now);
        model.addAttribute("summary", summary);
        model.addAttribute("statuses", Status.all());
        model.addAttribute("chart", MinuteChart.of(summary.perMinute(), now));
        model.addAttribute("steps", StepBar.of(summary.latencies()));
        model.addAttribute("services", services);
        model.addAttribute(
                "breakers",
                summary.breakers().stream()
                        .map(one -> BreakerStrip.of(one, now))
                        .toList());
        model.addAttribute(
                "missing",
                summary.missing().stream()
                        .map(service -> words.sayOr("operator.service." + service, service))
                        .collect(Collectors.joining(", ")));
        model.addAttribute("troubles", Trouble.in(summary, services));
        return "operator/pulse :: pulse";
    }

    @GetMapping("/operator/care")
    String care(Model model) {
        model.addAttribute("stuck", room.stuck());
        model.addAttribute("letters", room.deadLetters());
        return "operator/care :: care";
    }

    /** Answers with the lists as they are afterwards, and a line that says what came of it. */
    @PostMapping("/operator/dead-letters/{id}/replay")
    String replay(@PathVariable String id, Model model) {
        DeadLetters.Replayed replayed = room.replay(id);
        model.addAttribute(
                "said",
                replayed.error() == null
                        ? words.say("operator.letters.replayed", replayed.applied())
                        : words.say("operator.letters.stillStuck", replayed.applied(), replayed.error()));
        return care(model);
    }
}
