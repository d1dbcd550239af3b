package baedal.web.operator;

import baedal.web.site.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the map shows, as map.js reads it, and what stands beside it.
 *
 * @param counts how many of what, by name
 * @param about what is told of a marker that is chosen
 * @param missing who did not answer; {@code null} if everyone did
 */
record CityMap(
        List<Marker> markers,
        List<Line> lines,
        Map<String, Long> counts,
        Map<String, About> about,
        @Nullable String missing) {

    private static final String SMALL = "small";

    record Marker(
            String id,
            String kind,
            double lat,
            double lng,
            @Nullable String label,
            String title,
            String state,
            boolean choose) {}

    record Line(String from, String to, String kind) {}

    /** @param orders numbers by order id: each leads to its story */
    record About(String title, String text, Map<String, String> orders) {}

    static CityMap of(City city, List<City.Rider> riders, Words words) {
        CityMap map =
                new CityMap(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), null);
        Map<String, String> numbers = new LinkedHashMap<>();
        city.orders().forEach(order -> numbers.put(order.orderId(), order.number()));
        city.stores().forEach(store -> map.add(store, city, words));
        riders.forEach(rider -> map.add(rider, numbers, words));
        city.orders().stream()
                .collect(Collectors.groupingBy(City.Order::customer, LinkedHashMap::new, Collectors.toList()))
                .forEach((home, orders) -> map.add(home, orders, words));
        map.count(city, riders);
        return map;
    }

    CityMap without(String service) {
        return new CityMap(markers, lines, counts, about, service);
    }

    private void add(City.Store store, City city, Words words) {
        String state = store.open() > 0 ? " busy" : "";
        String title = words.say("operator.city.store", store.name(), store.open());
        markers.add(new Marker(
                store.storeId(),
                "store",
                store.position().lat(),
                store.position().lng(),
                store.open() > 0 ? String.valueOf(store.open()) : null,
                title,
                SMALL + state,
                true));
        Map<String, String> open = new LinkedHashMap<>();
        city.orders().stream()
                .filter(order -> order.storeId().equals(store.storeId()))
                .forEach(order -> open.put(order.orderId(), order.number()));
        about.put(store.storeId(), new About(store.name(), words.say("operator.city.open", store.open()), open));
    }

    private void add(City.Rider rider, Map<String, String> numbers, Words words) {
        if (rider.lat() == null || rider.lng() == null) {
            return;
        }
        String name = Objects.requireNonNullElse(rider.name(), words.say("operator.city.rider"));
        boolean busy = !rider.orderIds().isEmpty();
        String text = words.say(
                busy ? "operator.city.riding" : "operator.city.waiting",
                rider.orderIds().size());
        markers.add(new Marker(
                rider.id(),
                "rider",
                rider.lat(),
                rider.lng(),
                null,
                name + ", " + text,
                SMALL + " " + (busy ? "busy" : "idle"),
                true));
        Map<String, String> his = new LinkedHashMap<>();
        rider.orderIds().forEach(id -> his.put(id, numbers.getOrDefault(id, id)));
        about.put(rider.id(), new About(name, text, his));
    }

    private void add(City.Place home, List<City.Order> orders, Words words) {
        String id = "home-" + orders.getLast().orderId();
        City.Order newest = orders.getFirst();
        String title = orders.size() == 1
                ? newest.number() + ", " + words.say("operator.status." + newest.status())
                : words.say("operator.city.open", orders.size());
        String label = orders.size() == 1 ? null : String.valueOf(orders.size());
        markers.add(new Marker(id, "home", home.lat(), home.lng(), label, title, SMALL, true));
        Map<String, String> here = new LinkedHashMap<>();
        orders.forEach(order -> here.put(order.orderId(), order.number()));
        about.put(id, new About(words.say("operator.city.home"), title, here));
        for (City.Order order : orders) {
            if (order.rider() != null && order.status() == Status.PICKED_UP) {
                lines.add(new Line(order.rider(), id, "way"));
            } else if (order.rider() != null && order.status() == Status.RIDER_ASSIGNED) {
                lines.add(new Line(order.rider(), order.storeId(), "trip"));
            }
        }
    }

    private void count(City city, List<City.Rider> riders) {
        counts.put("open", (long) city.orders().size());
        counts.put("kitchen", count(city, Status.PLACED, Status.ACCEPTED, Status.COOKING));
        counts.put("waiting", count(city, Status.COOKED));
        counts.put("riding", count(city, Status.RIDER_ASSIGNED, Status.PICKED_UP));
        counts.put("riders", (long) riders.size());
        counts.put(
                "busy",
                riders.stream().filter(rider -> !rider.orderIds().isEmpty()).count());
    }

    private static long count(City city, Status... among) {
        return city.orders().stream()
                .filter(order -> List.of(among).contains(order.status()))
                .count();
    }
}
