package baedal.web.operator;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class OperatorController {

    @GetMapping("/operator")
    String home() {
        return "operator/home";
    }
}
