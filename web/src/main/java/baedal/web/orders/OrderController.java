package baedal.web.orders;

import baedal.web.api.ApiProblem;
import baedal.web.checkout.Ordering;
import baedal.web.checkout.PaymentPage;
import baedal.web.site.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One order, live: its page, the part of it that is fetched anew, and what its customer may do. */
@Controller
class OrderController {

    private static final int SERVER_ERROR = 500;
    private static final String PLACED = "PLACED";

    private final MyOrders orders;
    private final Ordering ordering;
    private final PaymentPage paymentPage;
    private final Telling telling;
    private final Words words;

    OrderController(MyOrders orders, Ordering ordering, PaymentPage paymentPage, Telling telling, Words words) {
        this.orders = orders;
        this.ordering = ordering;
        this.paymentPage = paymentPage;
        this.telling = telling;
        this.words = words;
    }

    /** @param said what came of the last tap, as a code */
    @GetMapping("/orders/{id}")
    String page(@PathVariable String id, @RequestParam @Nullable String said, Model model) {
        return show(orders.find(id), said, "orders/page", model);
    }

    @GetMapping("/orders/{id}/now")
    String now(@PathVariable String id, Model model) {
        return show(orders.find(id), null, "orders/now :: now", model);
    }

    @GetMapping("/orders/{id}/receipt")
    String receipt(@PathVariable String id, Model model) {
        return show(orders.find(id), null, "orders/receipt", model);
    }

    @PostMapping("/orders/{id}/cancellation")
    String cancel(@PathVariable String id, @RequestParam String reason, HttpServletRequest request, Model model) {
        return after(id, request, model, () -> {
            orders.cancel(id, reason);
            return null;
        });
    }

    @PostMapping("/orders/{id}/arrival")
    String confirm(@PathVariable String id, HttpServletRequest request, Model model) {
        return after(id, request, model, () -> {
            orders.confirm(id);
            return "COMPLETED";
        });
    }

    /** An order that waits for its money. */
    @PostMapping("/orders/{id}/payment")
    String pay(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam String card,
            HttpServletRequest request,
            Model model) {
        if (!card.equals("saved") || !ordering.hasSavedCard()) {
            return "redirect:" + paymentPage.of(ordering.find(id));
        }
        return after(id, request, model, () -> {
            int status = ordering.pay(id, key, ordering.savedCard(key)).status();
            return status == HttpStatus.OK.value() ? PLACED : null;
        });
    }

    private interface Tap {

        /** @return what came of it, as a code */
        @Nullable
        String make();
    }

    /** Shows the order as it then is, with what came of the tap. */
    private String after(String id, HttpServletRequest request, Model model, Tap tap) {
        String said;
        try {
            said = tap.make();
        } catch (ApiProblem problem) {
            if (problem.status() == HttpStatus.UNAUTHORIZED.value()) {
                throw problem;
            }
            said = problem.status() >= SERVER_ERROR ? "UNSURE" : problem.code();
        }
        if (request.getHeader("HX-Request") == null) {
            return "redirect:/orders/" + id + (said == null ? "" : "?said=" + said);
        }
        return show(orders.find(id), said, "orders/now :: now", model);
    }

    private String show(Order order, @Nullable String said, String view, Model model) {
        model.addAttribute("order", order);
        model.addAttribute("heading", telling.title(order));
        model.addAttribute("next", telling.next(order));
        model.addAttribute("delay", telling.delay(order));
        model.addAttribute("lostRace", telling.lostRace(order));
        model.addAttribute("said", telling.said(said));
        model.addAttribute("good", PLACED.equals(said) || "COMPLETED".equals(said));
        model.addAttribute("arrival", Arrival.of(order, Instant.now()).orElse(null));
        model.addAttribute("stages", Stage.all());
        model.addAttribute("reached", Stage.reached(order));
        model.addAttribute("sketch", Sketch.of(order, words.say("order.home")).json());
        model.addAttribute("savedCard", ordering.hasSavedCard());
        return view;
    }
}
