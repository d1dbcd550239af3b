package baedal.delivery.riders;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import baedal.http.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The riders as operators see them: all who are on duty, on one map. */
@RestController
class OnDutyController {

    private final OnDutyQuery query;

    OnDutyController(OnDutyQuery query) {
        this.query = query;
    }

    /**
     * @param name {@code null} until he first spoke up since names are kept
     * @param seenAt when he was last heard of
     * @param orderIds what he has now
     */
    record RiderOnDuty(
            AccountId id,
            @Nullable String name,
            @Nullable Double lat,
            @Nullable Double lng,
            Instant seenAt,
            List<OrderId> orderIds) {}

    @Operation(
            summary = "All riders on duty and where they are",
            description = "Last heard of first, at most 1,000. One page: a map shows all or nothing.")
    @GetMapping("/api/operations/riders")
    Page<RiderOnDuty> riders() {
        return new Page<>(query.all(), null);
    }
}
