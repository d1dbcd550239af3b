package baedal.web.checkout;

import baedal.web.api.ApiProblem;
import baedal.web.customer.Place;
import baedal.web.customer.Places;
import baedal.web.site.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The cart, where it goes, what it costs, and one button that pays. */
@Controller
class CheckoutController {

    private static final int SERVER_ERROR = 500;

    private final Carts carts;
    private final Kitchens kitchens;
    private final Places places;
    private final Ordering ordering;
    private final PaymentPage paymentPage;
    private final Words words;

    CheckoutController(
            Carts carts, Kitchens kitchens, Places places, Ordering ordering, PaymentPage paymentPage, Words words) {
        this.carts = carts;
        this.kitchens = kitchens;
        this.places = places;
        this.ordering = ordering;
        this.paymentPage = paymentPage;
        this.words = words;
    }

    /**
     * What was seen when the button was tapped.
     *
     * @param key the button's own: tapped twice, it is one order
     * @param cart as it was shown, whatever another tab has put in since
     * @param total what it was said to cost
     * @param card {@code saved}, or another one
     */
    record Tapped(
            String key,
            String cart,
            long total,
            String placeId,
            @Nullable String request,
            String card) {

        boolean isSaved() {
            return card.equals("saved");
        }
    }

    @GetMapping("/checkout")
    String page(HttpServletRequest request, Model model) {
        Cart cart = carts.of(request);
        if (cart.isEmpty()) {
            return "checkout/empty";
        }
        List<Place> book = places.book();
        return show(cart, book, places.chosen(request, book).orElse(null), model);
    }

    @PostMapping("/checkout")
    String pay(Tapped tapped, HttpServletRequest request, HttpServletResponse response, Model model) {
        Cart cart = Cart.parse(tapped.cart());
        List<Place> book = places.book();
        Optional<Place> to = Places.find(book, tapped.placeId());
        if (cart.isEmpty() || to.isEmpty()) {
            return "redirect:/checkout";
        }
        model.addAttribute("asked", tapped.request());
        Optional<Bill> now = kitchens.billIfToldNow(cart, to.get());
        if (now.isPresent() && now.get().total() != tapped.total()) {
            model.addAttribute("refused", words.say("checkout.refused.PRICE_CHANGED"));
            return show(cart, book, to.get(), model);
        }
        try {
            return "redirect:" + order(cart, to.get(), tapped, response);
        } catch (ApiProblem problem) {
            if (problem.status() == HttpStatus.UNAUTHORIZED.value()) {
                throw problem;
            }
            boolean unsure = problem.status() >= SERVER_ERROR || problem.code().equals("IN_PROGRESS");
            model.addAttribute("refused", unsure ? words.say("checkout.refused.UNSURE") : textOf(problem));
            model.addAttribute(
                    "payKey", unsure ? tapped.key() : UUID.randomUUID().toString());
            return show(cart, book, to.get(), model);
        }
    }

    /** @return where to go on */
    private String order(Cart cart, Place to, Tapped tapped, HttpServletResponse response) {
        if (tapped.isSaved() && ordering.hasSavedCard()) {
            String paymentKey = ordering.savedCard(tapped.key());
            var answer = ordering.place(cart, to, tapped.request(), tapped.key(), paymentKey);
            carts.keep(response, Cart.EMPTY);
            boolean paid = answer.status() == HttpStatus.CREATED.value();
            return "/orders/" + answer.body().id() + (paid ? "?said=PLACED" : "");
        }
        Due due = ordering.place(cart, to, tapped.request(), tapped.key() + "-page", null)
                .body();
        carts.keep(response, Cart.EMPTY);
        return paymentPage.of(due);
    }

    private String show(Cart cart, List<Place> book, @Nullable Place to, Model model) {
        Bill bill = kitchens.bill(cart, to);
        if (bill.lines().isEmpty()) {
            return "checkout/empty";
        }
        model.addAttribute("book", book);
        model.addAttribute("place", to);
        model.addAttribute("bill", bill);
        model.addAttribute("savedCard", ordering.hasSavedCard());
        return "checkout/page";
    }

    private String textOf(ApiProblem problem) {
        return words.sayOr("checkout.refused." + problem.code(), problem.detail());
    }
}
