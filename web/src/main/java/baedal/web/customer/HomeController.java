package baedal.web.customer;

import baedal.web.api.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    @GetMapping("/")
    String home() {
        String home = Viewer.current().map(Viewer::home).orElse("/");
        return home.equals("/") ? "customer/home" : "redirect:" + home;
    }
}
