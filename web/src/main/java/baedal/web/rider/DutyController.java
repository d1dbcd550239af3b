package baedal.web.rider;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** On duty or not, and where. */
@Controller
class DutyController {

    /** Gangnam station: where the demo world lives, for a browser that does not say where it is. */
    private static final Point DEMO = new Point(37.4979, 127.0276);

    private final Road road;
    private final boolean demo;

    DutyController(Road road, @Value("${baedal.demo}") boolean demo) {
        this.road = road;
        this.demo = demo;
    }

    @PostMapping("/rider/duty")
    String duty(@RequestParam boolean onDuty, @RequestParam @Nullable Double lat, @RequestParam @Nullable Double lng) {
        Point at = lat == null || lng == null ? null : new Point(lat, lng);
        Me me = road.report(onDuty, at);
        if (onDuty && me.position() == null && demo) {
            road.report(true, DEMO);
        }
        return "redirect:/rider";
    }

    /** While on duty; a browser that lags behind does not put him on duty again. */
    @PostMapping("/rider/position")
    ResponseEntity<Void> position(@RequestParam double lat, @RequestParam double lng) {
        if (!road.me().onDuty()) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        road.report(true, new Point(lat, lng));
        return ResponseEntity.noContent().build();
    }
}
