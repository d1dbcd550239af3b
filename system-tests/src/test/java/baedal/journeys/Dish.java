package baedal.journeys;

import tools.jackson.databind.JsonNode;

/** Something to order: an item of an open store near home, in a quantity that reaches the minimum order. */
public record Dish(String storeId, String menuItemId, int quantity) {

    /** The first dish of the first owner's open store near home. */
    public static Dish of(Owner owner, World world) {
        for (JsonNode storeId : owner.http().get("/api/me").expect(200).body().at("/storeIds")) {
            JsonNode store = world.http()
                    .get("/api/stores/" + storeId.asString())
                    .expect(200)
                    .body();
            if (isOpenNearHome(world, storeId.asString())) {
                return in(store);
            }
        }
        throw new AssertionError("the owner has no open store near home");
    }

    private static boolean isOpenNearHome(World world, String storeId) {
        JsonNode near = world.http()
                .get("/api/stores?lat=37.4979&lng=127.0276&open=true&limit=100")
                .expect(200)
                .body();
        for (JsonNode store : near.at("/items")) {
            if (store.at("/id").asString().equals(storeId)) {
                return store.at("/distanceMetres").asInt() < 5000;
            }
        }
        return false;
    }

    public static Dish in(JsonNode store) {
        for (JsonNode item : store.at("/menu")) {
            if (!item.at("/soldOut").asBoolean()) {
                long price = item.at("/price").asLong();
                int quantity =
                        (int) Math.ceilDiv(Math.max(store.at("/minimumOrder").asLong(), 1), price);
                return new Dish(store.at("/id").asString(), item.at("/id").asString(), quantity);
            }
        }
        throw new AssertionError("everything is sold out");
    }
}
