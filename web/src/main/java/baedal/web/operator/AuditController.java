package baedal.web.operator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, when, and why. */
@Controller
class AuditController {

    private final ControlRoom room;

    AuditController(ControlRoom room) {
        this.room = room;
    }

    @GetMapping("/operator/audit")
    String audit(@RequestParam @Nullable String cursor, Model model) {
        model.addAttribute("audits", room.audits(cursor));
        model.addAttribute("cursor", cursor);
        return "operator/audit";
    }
}
