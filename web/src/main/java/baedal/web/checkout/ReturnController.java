package baedal.web.checkout;

import baedal.web.api.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Back from the payment network's page. */
@Controller
class ReturnController {

    private static final String ORDER = "redirect:/orders/{id}";
    private static final String SAID = "said";
    private static final int SERVER_ERROR = 500;

    private final Ordering ordering;

    ReturnController(Ordering ordering) {
        this.ordering = ordering;
    }

    /** A card was chosen; nothing is charged before it is confirmed here. Opened again, it is the same payment. */
    @GetMapping("/checkout/success")
    String chosen(
            @RequestParam String paymentKey,
            @RequestParam String orderId,
            @RequestParam long amount,
            RedirectAttributes next) {
        Due due = ordering.find(orderId);
        next.addAttribute("id", due.id());
        if (due.total() != amount) {
            next.addAttribute(SAID, "AMOUNT");
            return ORDER;
        }
        try {
            int status =
                    ordering.pay(due.id(), "page-" + paymentKey, paymentKey).status();
            if (status == HttpStatus.OK.value()) {
                next.addAttribute(SAID, "PLACED");
            }
        } catch (ApiProblem problem) {
            if (problem.status() != HttpStatus.PAYMENT_REQUIRED.value()) { // declined: the order says so itself
                next.addAttribute(SAID, problem.status() >= SERVER_ERROR ? "UNSURE" : problem.code());
            }
        }
        return ORDER;
    }

    @GetMapping("/checkout/fail")
    String turnedBack(@RequestParam String orderId, RedirectAttributes next) {
        next.addAttribute("id", ordering.find(orderId).id());
        next.addAttribute(SAID, "TURNED_BACK");
        return ORDER;
    }
}
