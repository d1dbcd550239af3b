package baedal.delivery.deliveries;

import baedal.http.Caller;
import baedal.http.Page;
import baedal.http.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MineController {

    private final MineQuery query;

    MineController(MineQuery query) {
        this.query = query;
    }

    @GetMapping("/api/deliveries/mine")
    Page<DeliveryView> mine(Caller caller, PageRequest page) {
        return query.of(caller.id(), page);
    }
}
