package baedal.web.checkout;

import baedal.web.customer.Here;
import baedal.web.customer.Places;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What a store cooks. */
@Controller
class StoreController {

    private final Kitchens kitchens;
    private final Places places;
    private final Carts carts;

    StoreController(Kitchens kitchens, Places places, Carts carts) {
        this.kitchens = kitchens;
        this.places = places;
        this.carts = carts;
    }

    @GetMapping("/stores/{storeId}")
    String menu(@PathVariable String storeId, HttpServletRequest request, Model model) {
        Here here = places.here(request);
        Store store = kitchens.find(storeId, here.place());
        Cart cart = carts.of(request);
        model.addAttribute("here", here);
        model.addAttribute("store", store);
        model.addAttribute("bill", cart.storeId().equals(storeId) ? Bill.of(cart, store) : null);
        return "customer/store";
    }

    /** A sheet over the menu for a script, a page without one. */
    @GetMapping("/stores/{storeId}/dishes/{dishId}")
    String dish(@PathVariable String storeId, @PathVariable String dishId, HttpServletRequest request, Model model) {
        Store store = kitchens.find(storeId, null);
        model.addAttribute("store", store);
        model.addAttribute(
                "dish", store.dish(dishId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return request.getHeader("HX-Request") == null ? "customer/dish" : "customer/dish :: sheet";
    }
}
