package baedal.web.owner;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class OwnerController {

    @GetMapping("/owner")
    String home() {
        return "owner/home";
    }
}
