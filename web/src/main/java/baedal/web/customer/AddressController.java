package baedal.web.customer;

import baedal.web.api.ApiProblem;
import baedal.web.site.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The address book. */
@Controller
class AddressController {

    private static final int SERVER_ERROR = 500;

    private final Places places;
    private final Landmarks landmarks;
    private final Words words;

    AddressController(Places places, Landmarks landmarks, Words words) {
        this.places = places;
        this.landmarks = landmarks;
        this.words = words;
    }

    /**
     * @param point "lat,lng" of the chosen landmark
     * @param lat where exactly, if it was said on the map
     */
    record Written(
            String label,
            String address,
            @Nullable String detail,
            @Nullable String point,
            @Nullable Double lat,
            @Nullable Double lng,
            @Nullable String preferred,
            @Nullable String back) {

        Map<String, Object> asked() {
            String[] near = (point == null ? "" : point).split(",", -1);
            Map<String, Object> asked = new LinkedHashMap<>();
            asked.put("label", label);
            asked.put("address", address);
            asked.put("detail", detail);
            asked.put("lat", lat != null ? lat : near[0].isBlank() ? null : Double.valueOf(near[0]));
            asked.put("lng", lng != null ? lng : near.length < 2 ? null : Double.valueOf(near[1]));
            if (preferred != null) {
                asked.put("default", true);
            }
            return asked;
        }
    }

    @GetMapping("/addresses")
    String page(Model model) {
        model.addAttribute("book", places.book());
        return "customer/addresses";
    }

    @GetMapping("/addresses/new")
    String blank(@RequestParam(defaultValue = "/addresses") String back, Model model) {
        return form(null, back, model);
    }

    @GetMapping("/addresses/{id}")
    String written(@PathVariable String id, Model model) {
        Place place = Places.find(places.book(), id).orElse(null);
        return place == null ? "redirect:/addresses" : form(place, "/addresses", model);
    }

    @PostMapping("/addresses")
    String keep(Written written, HttpServletResponse response, Model model) {
        try {
            places.choose(response, places.keep(written.asked()).id());
            return "redirect:" + ours(written.back());
        } catch (ApiProblem | NumberFormatException refused) {
            return again(null, written, refused, model);
        }
    }

    @PostMapping("/addresses/{id}")
    String change(@PathVariable String id, Written written, Model model) {
        try {
            places.change(id, written.asked());
            return "redirect:/addresses";
        } catch (ApiProblem | NumberFormatException refused) {
            return again(id, written, refused, model);
        }
    }

    @PostMapping("/addresses/{id}/preferred")
    String prefer(@PathVariable String id, HttpServletResponse response) {
        Places.find(places.book(), id).ifPresent(place -> {
            Map<String, Object> asked = new LinkedHashMap<>(place.deliverTo());
            asked.put("label", place.label());
            asked.put("default", true);
            places.change(id, asked);
            places.choose(response, id);
        });
        return "redirect:/addresses";
    }

    @PostMapping("/addresses/{id}/removal")
    String forget(@PathVariable String id) {
        places.forget(id);
        return "redirect:/addresses";
    }

    private String form(@Nullable Place place, String back, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("back", ours(back));
        model.addAttribute("landmarks", landmarks.all());
        return "customer/address";
    }

    private String again(@Nullable String id, Written written, RuntimeException refused, Model model) {
        if (refused instanceof ApiProblem problem && problem.status() >= SERVER_ERROR) {
            throw problem;
        }
        model.addAttribute(
                "refused",
                refused instanceof ApiProblem problem && problem.code().equals("ADDRESS_BOOK_FULL")
                        ? problem.detail()
                        : words.say("address.refused"));
        model.addAttribute("written", written);
        String back = written.back() == null ? "/addresses" : written.back();
        return form(id == null ? null : Places.find(places.book(), id).orElse(null), back, model);
    }

    private static String ours(@Nullable String back) {
        return switch (back) {
            case "/checkout" -> "/checkout";
            case "/" -> "/";
            case null, default -> "/addresses";
        };
    }
}
