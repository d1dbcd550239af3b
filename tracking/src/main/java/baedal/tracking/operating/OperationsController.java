package baedal.tracking.operating;

import baedal.contracts.OrderId;
import baedal.http.Caller;
import baedal.http.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operator's door. */
@Tag(name = "Operations")
@RestController
@RequestMapping("/api/operations")
class OperationsController {

    private final Summaries summaries;
    private final Stories stories;
    private final Colleagues colleagues;
    private final Numbers numbers;
    private final AuditTrail audits;
    private final Cities cities;

    OperationsController(
            Summaries summaries,
            Stories stories,
            Colleagues colleagues,
            Numbers numbers,
            AuditTrail audits,
            Cities cities) {
        this.summaries = summaries;
        this.stories = stories;
        this.colleagues = colleagues;
        this.numbers = numbers;
        this.audits = audits;
        this.cities = cities;
    }

    @Operation(summary = "The platform at a glance")
    @GetMapping("/summary")
    Summary summary() {
        return summaries.now();
    }

    @Operation(summary = "Everything that happened to one order, across the services")
    @GetMapping("/orders/{id}/story")
    Story story(@PathVariable OrderId id) {
        return stories.of(id);
    }

    @Operation(summary = "Orders that do not go on, longest first")
    @GetMapping("/stuck")
    Gathered<Stuck> stuck() {
        var said = colleagues.all(Stuck.WATCHERS, Stuck::ask);
        return Gathered.of(Stuck.longestFirst(said.answers(), numbers), said.missing());
    }

    @Operation(summary = "Facts that could not be applied, oldest first")
    @GetMapping("/dead-letters")
    Gathered<DeadLetter> deadLetters() {
        var said = colleagues.all(DeadLetter.KEEPERS, DeadLetter::ask);
        return Gathered.of(DeadLetter.oldestFirst(said.answers(), numbers), said.missing());
    }

    @Operation(summary = "Try a fact again, and then those that wait behind it")
    @PostMapping("/dead-letters/{id}/replay")
    DeadLetter.Replayed replay(@PathVariable String id, Caller operator) {
        DeadLetter.Replayed replayed = DeadLetter.replay(id, colleagues);
        audits.record(operator, "REPLAY", id);
        return replayed;
    }

    @Operation(summary = "What operators did, and why, newest first")
    @GetMapping("/audit")
    Gathered<Audit> audit(PageRequest page) {
        return audits.newestFirst(page);
    }

    @Operation(summary = "The newest orders that are open, and their stores, on the map")
    @GetMapping("/city")
    City city() {
        return cities.now();
    }
}
