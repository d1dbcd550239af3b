package baedal.web;

import java.util.Map;

/** A store near home, and an address book, as the API tells of them. */
final class Kitchen {

    static final String HOME = "\"id\":\"h\",\"label\":\"집\",\"address\":\"서울 강남구 강남대로 396\",\"detail\":\"101동 202호\","
            + "\"lat\":37.4979,\"lng\":127.0276,\"default\":true";

    private Kitchen() {}

    static void opens() {
        Site.API.answers("GET /api/me/addresses", 200, "{\"items\":[{" + HOME + "}],\"nextCursor\":null}");
        Site.API.answers(
                "GET /api/stores",
                200,
                "{\"items\":[" + card("golden", "황금치킨 강남본점", true, "2000")
                        + "," + card("far", "먼 가게", true, "null") + "," + card("closed", "닫은 가게", false, "0")
                        + "],\"nextCursor\":null}");
        menu(18_000);
    }

    static void menu(long priceOfChicken) {
        Site.API.answers("GET /api/stores/golden", 200, """
                {"id":"golden","name":"황금치킨 강남본점","category":"치킨","open":true,"opening":{"state":"OPEN","until":null},
                 "position":{"lat":37.4987,"lng":127.0293},"distanceMetres":174,"deliveryFee":2000,"minimumOrder":12000,"cookingMinutes":25,
                 "menu":[{"id":"chicken","name":"후라이드 치킨","description":"바삭","price":%d,"soldOut":false,
                          "options":[{"id":"cheese","name":"치즈볼","price":5000}]},
                         {"id":"cola","name":"콜라","description":null,"price":2000,"soldOut":false,"options":[]},
                         {"id":"beer","name":"맥주","description":null,"price":5000,"soldOut":true,"options":[]}]}""".formatted(priceOfChicken));
    }

    static Map<String, String> dish(String store, String dish) {
        return Map.of("storeId", store, "dishId", dish, "quantity", "1");
    }

    private static String card(String id, String name, boolean open, String fee) {
        return """
                {"id":"%s","name":"%s","category":"치킨","open":%s,"distanceMetres":174,"deliveryFee":%s,
                 "minimumOrder":12000,"cookingMinutes":25}""".formatted(id, name, open, fee);
    }
}
