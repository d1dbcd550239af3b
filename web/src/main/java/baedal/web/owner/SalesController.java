package baedal.web.owner;

import baedal.web.api.Together;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a day brought, and what of each dish is still to be cooked. */
@Controller
class SalesController {

    private final Kitchen kitchen;

    SalesController(Kitchen kitchen) {
        this.kitchen = kitchen;
    }

    @GetMapping("/owner/sales")
    String page(@RequestParam @Nullable String store, @RequestParam @Nullable String date, Model model) {
        Supplier<Board> board = Together.ask(() -> kitchen.board(store));
        List<Shop> shops = kitchen.shops();
        Map<Shop, Supplier<Day>> asked = new LinkedHashMap<>();
        for (Shop shop : shops) {
            if (store == null || shop.id().equals(store)) {
                asked.put(shop, Together.ask(() -> kitchen.day(shop.id(), date)));
            }
        }
        Map<Shop, Day> days = new LinkedHashMap<>();
        asked.forEach((shop, day) -> days.put(shop, day.get()));
        model.addAttribute("store", store);
        model.addAttribute("shops", shops);
        model.addAttribute("days", days);
        model.addAttribute("day", days.isEmpty() ? null : Day.sum(List.copyOf(days.values())));
        model.addAttribute(
                "toCook",
                board.get().toCook().stream().collect(Collectors.toMap(Board.Count::name, Board.Count::quantity)));
        return "owner/sales";
    }
}
