package baedal.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/** A point in the city, in degrees. */
record Place(double lat, double lng) {

    private static final double METRES_OF_A_DEGREE = 111_320;
    private static final double SHRINKAGE = Math.cos(Math.toRadians(37.5));
    private static final int NUMBERS_OF_A_STREET = 400;

    /** Where people live. */
    private static final List<Street> STREETS = List.of(
            new Street("서울 강남구 강남대로", new Place(37.4979, 127.0276)),
            new Street("서울 강남구 테헤란로", new Place(37.5006, 127.0364)),
            new Street("서울 강남구 역삼로", new Place(37.4952, 127.0385)),
            new Street("서울 강남구 봉은사로", new Place(37.5046, 127.0285)),
            new Street("서울 강남구 논현로", new Place(37.5055, 127.0337)),
            new Street("서울 강남구 도곡로", new Place(37.4920, 127.0440)),
            new Street("서울 강남구 선릉로", new Place(37.5045, 127.0440)),
            new Street("서울 서초구 서초대로", new Place(37.4945, 127.0170)),
            new Street("서울 서초구 반포대로", new Place(37.4995, 127.0120)),
            new Street("서울 서초구 서운로", new Place(37.4950, 127.0240)));

    private record Street(String name, Place middle) {}

    static Place in(JsonNode position) {
        return new Place(position.at("/lat").asDouble(), position.at("/lng").asDouble());
    }

    /** Somewhere on some street. */
    static Place somewhere() {
        return Pace.oneOf(STREETS).middle.around(600);
    }

    /** Somebody's door, as an order gives it. */
    static Map<String, Object> door() {
        Street street = Pace.oneOf(STREETS);
        Place place = street.middle.around(350);
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return Map.of(
                "address",
                street.name + " " + (1 + random.nextInt(NUMBERS_OF_A_STREET)),
                "detail",
                (101 + random.nextInt(9)) + "동 " + (1 + random.nextInt(19)) + "0" + (1 + random.nextInt(4)) + "호",
                "lat",
                place.lat,
                "lng",
                place.lng);
    }

    private Place around(int metres) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return moved(random.nextDouble(-metres, metres), random.nextDouble(-metres, metres));
    }

    Place moved(double east, double north) {
        return new Place(lat + north / METRES_OF_A_DEGREE, lng + east / METRES_OF_A_DEGREE / SHRINKAGE);
    }

    double eastTo(Place other) {
        return (other.lng - lng) * METRES_OF_A_DEGREE * SHRINKAGE;
    }

    double northTo(Place other) {
        return (other.lat - lat) * METRES_OF_A_DEGREE;
    }
}
