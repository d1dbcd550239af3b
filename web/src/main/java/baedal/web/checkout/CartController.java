package baedal.web.checkout;

import baedal.web.customer.Places;
import baedal.web.site.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Putting dishes in. */
@Controller
class CartController {

    private static final String SHEET = "#sheet-content";

    private final Carts carts;
    private final Kitchens kitchens;
    private final Places places;
    private final Words words;

    CartController(Carts carts, Kitchens kitchens, Places places, Words words) {
        this.carts = carts;
        this.kitchens = kitchens;
        this.places = places;
        this.words = words;
    }

    /** @param replace whether another store's dishes may go for it */
    record Added(
            String storeId,
            String dishId,
            int quantity,
            @Nullable List<String> optionIds,
            @Nullable String replace) {

        Cart.Line line() {
            return new Cart.Line(dishId, quantity, optionIds == null ? List.of() : List.copyOf(optionIds))
                    .times(quantity);
        }
    }

    @PostMapping("/cart")
    String add(Added added, HttpServletRequest request, HttpServletResponse response, Model model) {
        boolean byScript = request.getHeader("HX-Request") != null;
        Cart cart = carts.of(request);
        if (!cart.isOf(added.storeId()) && added.replace() == null) {
            response.setHeader("HX-Retarget", SHEET);
            model.addAttribute("added", added);
            model.addAttribute("optionIds", added.line().optionIds());
            return byScript ? "customer/replace :: sheet" : "customer/replace";
        }
        Cart next = Cart.parse(cart.with(added.storeId(), added.line()).text());
        if (next.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (next.isFull()) {
            model.addAttribute("text", words.say("cart.full"));
            response.setHeader("HX-Retarget", "#toasts");
            response.setHeader("HX-Reswap", "beforeend");
            return byScript ? "site/problem :: toast" : "redirect:/checkout";
        }
        carts.keep(response, next);
        if (!byScript) {
            return "redirect:/stores/" + next.storeId();
        }
        response.setHeader("HX-Trigger", "cart:added");
        model.addAttribute("bill", kitchens.bill(next, places.here(request).place()));
        return "customer/bar :: bar";
    }

    /** From the checkout: more, less, or out. */
    @PostMapping("/cart/lines")
    String change(
            @RequestParam int index,
            @RequestParam int quantity,
            HttpServletRequest request,
            HttpServletResponse response) {
        carts.keep(response, carts.of(request).changed(index, quantity));
        return "redirect:/checkout";
    }

    @PostMapping("/cart/removal")
    String empty(HttpServletResponse response) {
        carts.keep(response, Cart.EMPTY);
        return "redirect:/";
    }
}
