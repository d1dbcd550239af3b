package baedal.contracts;

/**
 * A point on the earth (WGS 84).
 *
 * @param lat degrees north, -90 to 90
 * @param lng degrees east, -180 to 180
 */
public record Position(double lat, double lng) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Position {
        if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180)) {
            throw new IllegalArgumentException("not a position: " + lat + ", " + lng);
        }
    }

    /** The distance over the ground in whole metres (haversine). Here and nowhere else, so that every service gets the same fee. */
    public int metresTo(Position other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLng = Math.toRadians(other.lng - lng);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLng / 2), 2);
        return (int) Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a))));
    }
}
