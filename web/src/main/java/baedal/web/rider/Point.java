package baedal.web.rider;

record Point(double lat, double lng) {

    private static final double METRES_PER_DEGREE = 111_195;

    /** As the crow flies, near enough for a city. */
    int metresTo(Point other) {
        double north = (other.lat - lat) * METRES_PER_DEGREE;
        double east = (other.lng - lng) * METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
        return (int) Math.round(Math.hypot(north, east));
    }
}
