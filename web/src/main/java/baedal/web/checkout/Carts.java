package baedal.web.checkout;

import baedal.web.account.SessionCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Carts are kept by browsers; every page knows how much is in. */
@Component
@ControllerAdvice
class Carts {

    private static final String COOKIE = "baedal_cart";

    private final SessionCookies cookies;

    Carts(SessionCookies cookies) {
        this.cookies = cookies;
    }

    Cart of(HttpServletRequest request) {
        return cookies.read(request, COOKIE).map(Cart::parse).orElse(Cart.EMPTY);
    }

    void keep(HttpServletResponse response, Cart cart) {
        cookies.keep(response, COOKIE, cart.text());
    }

    @ModelAttribute
    void add(HttpServletRequest request, Model model) {
        model.addAttribute("cart", of(request));
    }
}
