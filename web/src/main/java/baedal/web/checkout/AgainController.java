package baedal.web.checkout;

import baedal.web.api.Api;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The same again. */
@Controller
class AgainController {

    private final Api api;
    private final Kitchens kitchens;
    private final Carts carts;

    AgainController(Api api, Kitchens kitchens, Carts carts) {
        this.api = api;
        this.kitchens = kitchens;
        this.carts = carts;
    }

    /** An order that was made once. */
    record Past(String storeId, List<Line> lines) {

        record Line(String menuItemId, int quantity, List<Chosen> options) {}

        record Chosen(String name) {}
    }

    /** What is no longer on the menu is left out. */
    @PostMapping("/orders/{id}/again")
    String again(@PathVariable String id, HttpServletResponse response) {
        Past past = api.to("/api/orders/{id}", id).get(Past.class);
        Store store = kitchens.find(past.storeId(), null);
        Cart cart = Cart.EMPTY;
        for (Past.Line line : past.lines()) {
            List<String> names = line.options().stream().map(Past.Chosen::name).toList();
            Store.Dish dish = store.dish(line.menuItemId()).orElse(null);
            if (dish != null) {
                List<String> options = dish.options().stream()
                        .filter(option -> names.contains(option.name()))
                        .map(Store.Option::id)
                        .toList();
                cart = cart.with(store.id(), new Cart.Line(dish.id(), line.quantity(), options));
            }
        }
        carts.keep(response, cart);
        return cart.isEmpty() ? "redirect:/stores/" + store.id() : "redirect:/checkout";
    }
}
