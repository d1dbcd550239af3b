package baedal.web.orders;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All my orders. */
@Controller
class HistoryController {

    private final MyOrders orders;

    HistoryController(MyOrders orders) {
        this.orders = orders;
    }

    /**
     * @param number of the one that is looked for
     * @param cursor where the list goes on
     */
    @GetMapping("/orders")
    String history(
            @RequestParam @Nullable String number,
            @RequestParam @Nullable String cursor,
            HttpServletRequest request,
            Model model) {
        String wanted =
                number == null || number.isBlank() ? null : number.strip().toUpperCase(Locale.ROOT);
        model.addAttribute("number", wanted);
        model.addAttribute("orders", orders.page(wanted, cursor));
        return request.getHeader("HX-Request") == null ? "orders/history" : "orders/list :: list";
    }

    /** What is on its way, for the home page. */
    @GetMapping("/orders/open")
    String open(Model model) {
        model.addAttribute("open", orders.open());
        return "orders/open :: open";
    }
}
