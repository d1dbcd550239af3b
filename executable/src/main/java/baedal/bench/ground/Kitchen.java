package baedal.bench.ground;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What can be ordered in one store, and who owns it.
 *
 * @param quantity of the dish, enough for the store's minimum
 */
public record Kitchen(Person owner, String storeId, String menuItemId, int quantity) {

    public static final double LAT = 37.4979;
    public static final double LNG = 127.0276;

    private static final int MOST_OWNERS = 20;

    /** Every store of the demo world delivers so far. */
    private static final int NEAR_METRES = 4_500;

    /** Up to so many open ones that deliver to the place, of as many owners as there are. */
    public static List<Kitchen> open(Ground ground, int atMost) throws IOException {
        Person anyone = Person.nobody(ground);
        List<String> near = new ArrayList<>();
        anyone.read("/api/stores?open=true&limit=100&lat=%s&lng=%s".formatted(LAT, LNG))
                .at("/items")
                .valueStream()
                .filter(store -> store.at("/distanceMetres").asInt() < NEAR_METRES)
                .forEach(store -> near.add(store.at("/id").asString()));
        List<Kitchen> kitchens = new ArrayList<>();
        for (int n = 1; n <= MOST_OWNERS && kitchens.size() < atMost; n++) {
            Person owner = Person.named(ground, "owner" + (n == 1 ? "" : n));
            for (JsonNode id : owner.read("/api/me").at("/storeIds")) {
                if (near.contains(id.asString()) && kitchens.size() < atMost) {
                    kitchens.add(of(owner, anyone.read("/api/stores/" + id.asString())));
                }
            }
        }
        if (kitchens.isEmpty()) {
            throw new IllegalStateException("no open store: is this a demo world?");
        }
        return kitchens;
    }

    private static Kitchen of(Person owner, JsonNode store) {
        for (JsonNode item : store.at("/menu")) {
            if (!item.at("/soldOut").asBoolean()) {
                long enough = Math.ceilDiv(
                        Math.max(1, store.at("/minimumOrder").asLong()),
                        item.at("/price").asLong());
                return new Kitchen(
                        owner, store.at("/id").asString(), item.at("/id").asString(), Math.toIntExact(enough));
            }
        }
        throw new IllegalStateException("everything is sold out");
    }

    /** The body of an order with its payment. */
    public String order() {
        return String.format(
                Locale.ROOT,
                "{\"storeId\":\"%s\",\"lines\":[{\"menuItemId\":\"%s\",\"quantity\":%d}],\"deliverTo\":{\"address\":\"서울"
                        + " 강남구 강남대로 396\",\"detail\":\"101동 202호\",\"lat\":%s,\"lng\":%s},"
                        + "\"payment\":{\"paymentKey\":\"sim_ok_%s\"}}",
                storeId,
                menuItemId,
                quantity,
                LAT,
                LNG,
                UUID.randomUUID());
    }
}
