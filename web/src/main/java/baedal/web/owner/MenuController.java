package baedal.web.owner;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** Writing the menu: the list on the left, one dish on the right. */
@Controller
@RequestMapping("/owner/menu")
class MenuController {

    private static final String NEW = "new";

    private final Kitchen kitchen;

    MenuController(Kitchen kitchen) {
        this.kitchen = kitchen;
    }

    /** @param dish which one is open; {@code new} for one that is not there yet */
    @GetMapping
    String page(@RequestParam @Nullable String store, @RequestParam @Nullable String dish, Model model) {
        List<Shop> shops = kitchen.shops();
        Shop shop = shops.stream()
                .filter(each -> store == null || each.id().equals(store))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("store", store);
        model.addAttribute("shops", shops);
        show(shop, dish, model);
        return "owner/menu";
    }

    @GetMapping("/{store}/{dish}")
    String editor(@PathVariable String store, @PathVariable String dish, Model model) {
        show(kitchen.shop(store), dish, model);
        return "owner/dish :: editor";
    }

    @PostMapping("/{store}/{dish}")
    String write(
            @PathVariable String store,
            @PathVariable String dish,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        Dish written = kitchen.write(store, dish.equals(NEW) ? null : dish, DishForm.of(typed));
        model.addAttribute("saved", true);
        return menu(store, written.id(), part, model);
    }

    @PostMapping("/{store}/{dish}/removal")
    String remove(
            @PathVariable String store,
            @PathVariable String dish,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        kitchen.remove(store, dish);
        return menu(store, null, part, model);
    }

    @PostMapping("/{store}/{dish}/sold-out")
    String markSoldOut(
            @PathVariable String store,
            @PathVariable String dish,
            @RequestParam boolean soldOut,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        Dish marked = kitchen.markSoldOut(store, dish, soldOut);
        if (part == null) {
            return menu(store, null, null, model);
        }
        model.addAttribute("dish", marked);
        model.addAttribute("shop", kitchen.shop(store));
        return "owner/dishes :: row";
    }

    private String menu(String store, @Nullable String dish, @Nullable String part, Model model) {
        if (part == null) {
            return "redirect:/owner/menu?store=" + encoded(store) + (dish == null ? "" : "&dish=" + encoded(dish));
        }
        show(kitchen.shop(store), dish, model);
        return "owner/dishes :: both";
    }

    private static String encoded(String id) {
        return UriUtils.encode(id, StandardCharsets.UTF_8);
    }

    private static void show(Shop shop, @Nullable String dish, Model model) {
        model.addAttribute("shop", shop);
        model.addAttribute("opened", shop.dish(dish));
        model.addAttribute("isNew", NEW.equals(dish));
    }
}
