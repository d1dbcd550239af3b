package baedal.delivery.riders;

import baedal.contracts.AccountId;
import baedal.contracts.Position;
import baedal.http.Caller;
import baedal.http.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/riders/me")
class RiderController {

    private final Riders riders;
    private final Clock clock;

    RiderController(Riders riders, Clock clock) {
        this.riders = riders;
        this.clock = clock;
    }

    /** @param lat with {@code lng}, or neither: then the last position stays */
    record Report(
            @NotNull Boolean onDuty,
            @DecimalMin("-90") @DecimalMax("90") @Nullable Double lat,
            @DecimalMin("-180") @DecimalMax("180") @Nullable Double lng) {

        @Nullable
        Position position() {
            if (lat == null && lng == null) {
                return null;
            }
            if (lat == null || lng == null) {
                throw Refusal.invalid(lat == null ? "lat" : "lng");
            }
            return new Position(lat, lng);
        }
    }

    record RiderView(
            AccountId id,
            boolean onDuty,
            @Nullable Double lat,
            @Nullable Double lng) {

        static RiderView of(Rider rider) {
            Position position = rider.position();
            return new RiderView(
                    rider.id(),
                    rider.onDuty(),
                    position == null ? null : position.lat(),
                    position == null ? null : position.lng());
        }
    }

    @PutMapping
    RiderView report(Caller caller, @Valid @RequestBody Report report) {
        boolean onDuty = report.onDuty();
        return RiderView.of(riders.report(caller.id(), caller.name(), onDuty, report.position(), clock.instant()));
    }

    @GetMapping
    RiderView me(Caller caller) {
        return RiderView.of(riders.find(caller.id()));
    }
}
