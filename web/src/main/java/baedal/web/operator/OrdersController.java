package baedal.web.operator;

import baedal.web.api.Listed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Orders by what they look like, and by what people call them. */
@Controller
class OrdersController {

    private static final int SIGNS = 4;
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("MMdd", Locale.ROOT);
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final ControlRoom room;

    OrdersController(ControlRoom room) {
        this.room = room;
    }

    @GetMapping("/operator/orders")
    String orders(@RequestParam @Nullable Status status, @RequestParam @Nullable String cursor, Model model) {
        Listed<OrderLine> found = room.orders(status, cursor);
        model.addAttribute("status", status);
        model.addAttribute("cursor", cursor);
        return list(found, null, model);
    }

    /** One that is found is opened. */
    @GetMapping("/operator/search")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        String asked = q.strip();
        if (isId(asked)) {
            return "redirect:/operator/orders/" + asked.toLowerCase(Locale.ROOT);
        }
        if (asked.isEmpty()) {
            return "redirect:/operator/orders";
        }
        List<OrderLine> found = room.numbered(number(asked));
        return found.size() == 1
                ? "redirect:/operator/orders/" + found.getFirst().id()
                : list(new Listed<>(found, null), asked, model);
    }

    private static String list(Listed<OrderLine> found, @Nullable String asked, Model model) {
        model.addAttribute("orders", found);
        model.addAttribute("asked", asked);
        model.addAttribute("statuses", Status.all());
        return "operator/orders";
    }

    private static boolean isId(String asked) {
        try {
            return UUID.fromString(asked).toString().equalsIgnoreCase(asked);
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }

    /** As people say it: small letters, no hyphen, or only the first half when it is about today. */
    private static String number(String asked) {
        String signs = asked.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return switch (signs.length()) {
            case SIGNS -> signs + "-" + TODAY.format(Instant.now().atZone(SEOUL));
            case 2 * SIGNS -> signs.substring(0, SIGNS) + "-" + signs.substring(SIGNS);
            default -> asked.toUpperCase(Locale.ROOT);
        };
    }
}
