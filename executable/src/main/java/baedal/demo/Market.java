package baedal.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/** What can be eaten: the menus of the open stores whose owners play along. */
final class Market {

    private final Phone anyone;
    private final Set<String> stores;
    private volatile List<JsonNode> menus = List.of();

    Market(Phone anyone, Set<String> stores) throws InterruptedException {
        this.anyone = anyone;
        this.stores = stores;
        refresh();
    }

    synchronized void refresh() throws InterruptedException {
        List<JsonNode> open = new ArrayList<>();
        for (JsonNode store : anyone.get("/api/stores?open=true&limit=100&lat=37.4979&lng=127.0276")
                .at("/items")) {
            if (stores.contains(store.at("/id").asString())) {
                open.add(anyone.get("/api/stores/" + store.at("/id").asString()));
            }
        }
        if (open.isEmpty()) {
            throw new IllegalStateException("no store is open: is this a demo world?");
        }
        menus = open;
    }

    /** The store and lines of an order that reaches the minimum. */
    Map<String, Object> meal() {
        JsonNode store = Pace.oneOf(menus);
        List<JsonNode> dishes = store.at("/menu")
                .valueStream()
                .filter(dish -> !dish.at("/soldOut").asBoolean())
                .toList();
        List<Map<String, Object>> lines = new ArrayList<>();
        long left = Math.max(1, store.at("/minimumOrder").asLong());
        while (left > 0 || Pace.chance(0.25)) {
            JsonNode dish = Pace.oneOf(dishes);
            List<String> options = dish.at("/options")
                    .valueStream()
                    .filter(_ -> Pace.chance(0.25))
                    .map(option -> option.at("/id").asString())
                    .toList();
            int quantity = 1 + ThreadLocalRandom.current().nextInt(2);
            lines.add(Map.of("menuItemId", dish.at("/id").asString(), "quantity", quantity, "optionIds", options));
            left -= quantity * dish.at("/price").asLong();
        }
        return Map.of("storeId", store.at("/id").asString(), "lines", lines);
    }
}
