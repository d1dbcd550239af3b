package baedal.delivery.deliveries;

import baedal.contracts.Position;
import baedal.delivery.riders.Rider;
import baedal.delivery.riders.Riders;
import baedal.http.Caller;
import baedal.http.Page;
import baedal.http.PageRequest;
import baedal.http.Refusal;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a rider on duty may take around him. */
@RestController
class NearbyController {

    private static final int WIDEST_METRES = 20_000;

    private final NearbyQuery query;
    private final Riders riders;

    NearbyController(NearbyQuery query, Riders riders) {
        this.query = query;
        this.riders = riders;
    }

    @GetMapping("/api/deliveries/nearby")
    Page<NearbyView> nearby(
            Caller caller,
            @RequestParam(required = false) @Nullable Double lat,
            @RequestParam(required = false) @Nullable Double lng,
            @RequestParam(defaultValue = "3000") int radiusMetres,
            @Parameter(description = "READY, or PLANNED for what still cooks and nobody can take yet")
                    @RequestParam(defaultValue = "READY")
                    Status status,
            PageRequest page) {
        if (status != Status.READY && status != Status.PLANNED) {
            throw Refusal.invalid("status");
        }
        if (radiusMetres < 1 || radiusMetres > WIDEST_METRES) {
            throw Refusal.invalid("radiusMetres");
        }
        Position asked = asked(lat, lng);
        Rider rider = riders.find(caller.id());
        Position here = asked == null ? rider.position() : asked;
        if (!rider.onDuty()) {
            return new Page<>(List.of(), null);
        }
        if (here == null) {
            throw Refusal.invalid("lat");
        }
        return query.around(here, radiusMetres, status, page);
    }

    private static @Nullable Position asked(@Nullable Double lat, @Nullable Double lng) {
        if (lat == null && lng == null) {
            return null;
        }
        if (lat == null || !(Math.abs(lat) <= 90)) {
            throw Refusal.invalid("lat");
        }
        if (lng == null || !(Math.abs(lng) <= 180)) {
            throw Refusal.invalid("lng");
        }
        return new Position(lat, lng);
    }
}
