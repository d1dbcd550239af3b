package baedal.web.customer;

import baedal.web.api.Api;
import baedal.web.api.Listed;
import baedal.web.api.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Stores near the one who is hungry. */
@Controller
class HomeController {

    private static final int STORES = 20;

    private final Api api;
    private final Places places;
    private final Categories categories;

    HomeController(Api api, Places places, Categories categories) {
        this.api = api;
        this.places = places;
        this.categories = categories;
    }

    /**
     * @param q what is looked for
     * @param category a {@link Category}
     * @param cursor where the list goes on; asked for by the page itself
     */
    @GetMapping("/")
    String home(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable String cursor,
            HttpServletRequest request,
            Model model) {
        String home = Viewer.current().map(Viewer::home).orElse("/");
        if (!home.equals("/")) {
            return "redirect:" + home;
        }
        Here here = places.here(request);
        Category chosen = categories.named(category).orElse(null);
        Listed<StoreCard> stores = api.to("/api/stores")
                .with("lat", here.place().lat())
                .with("lng", here.place().lng())
                .with("q", q == null ? null : q.strip())
                .with("category", chosen == null ? null : chosen.word())
                .with("limit", STORES)
                .with("cursor", cursor)
                .list(StoreCard.class);
        model.addAttribute("here", here);
        model.addAttribute("all", categories.all());
        model.addAttribute("chosen", chosen);
        model.addAttribute("q", q);
        model.addAttribute("stores", stores);
        return cursor != null && request.getHeader("HX-Request") != null ? "customer/stores :: list" : "customer/home";
    }

    @PostMapping("/place")
    String choose(
            @RequestParam String id, @RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        places.choose(response, id);
        return "redirect:" + (back.equals("/checkout") ? back : "/");
    }
}
