package baedal.web.rider;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class RiderController {

    @GetMapping("/rider")
    String home() {
        return "rider/home";
    }
}
