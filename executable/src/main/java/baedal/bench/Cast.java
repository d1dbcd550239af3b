package baedal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Who plays: customers, riders, and an owner with an open store near them. */
record Cast(List<Caller> customers, List<Caller> riders, Caller owner, Story.Meal meal) {

    private static final double LAT = 37.4979;
    private static final double LNG = 127.0276;

    static Cast gather(String base, int size) {
        Caller anyone = new Caller(base, "");
        Caller owner = anyone.logIn("owner@demo.baedal");
        Story.Meal meal = openMeal(anyone, owner);
        List<Caller> customers = new ArrayList<>();
        List<Caller> riders = new ArrayList<>();
        for (int n = 1; n <= size; n++) {
            customers.add(anyone.logIn("customer%d@demo.baedal".formatted(n + 1)));
            Caller rider = anyone.logIn("rider%d@demo.baedal".formatted(n + 1));
            rider.put("/api/riders/me", Map.of("onDuty", true, "lat", LAT, "lng", LNG));
            riders.add(rider);
        }
        return new Cast(customers, riders, owner, meal);
    }

    List<Story> stories(Latencies latencies) {
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < customers.size(); i++) {
            stories.add(new Story(customers.get(i), owner, riders.get(i), meal, latencies));
        }
        return stories;
    }

    private static Story.Meal openMeal(Caller anyone, Caller owner) {
        List<String> mine = new ArrayList<>();
        owner.get("/api/me").at("/storeIds").forEach(id -> mine.add(id.asString()));
        JsonNode near = anyone.get("/api/stores?open=true&limit=100&lat=" + LAT + "&lng=" + LNG);
        for (JsonNode store : near.at("/items")) {
            String id = store.at("/id").asString();
            if (mine.contains(id)) {
                return Story.Meal.of(anyone.get("/api/stores/" + id), LAT, LNG);
            }
        }
        throw new IllegalStateException("owner@demo.baedal has no open store here: is this a demo world?");
    }
}
