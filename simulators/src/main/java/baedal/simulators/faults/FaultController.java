package baedal.simulators.faults;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/control/faults")
class FaultController {

    private final Faults faults;

    FaultController(Faults faults) {
        this.faults = faults;
    }

    /** What is left out does not happen. */
    record PlanRequest(
            @Nullable Long latencyMillis,
            @Nullable Long latencyMillisTo,
            @Nullable Double errorRate,
            @Nullable Outcome outcome) {

        FaultPlan plan() {
            return new FaultPlan(
                    Objects.requireNonNullElse(latencyMillis, 0L),
                    Objects.requireNonNullElse(latencyMillisTo, 0L),
                    Objects.requireNonNullElse(errorRate, 0.0),
                    outcome);
        }
    }

    /** @param calls of the provider since the simulator's start */
    record Condition(FaultPlan plan, long calls) {}

    @GetMapping
    Condition read() {
        return new Condition(faults.plan(), faults.calls());
    }

    @PutMapping
    ResponseEntity<Void> replace(@RequestBody PlanRequest request) {
        try {
            faults.plan(request.plan());
            return ResponseEntity.noContent().build();
        } catch (IllegalArgumentException impossible) {
            return ResponseEntity.badRequest().build();
        }
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        faults.plan(FaultPlan.NONE);
    }
}
