package baedal.delivery.deliveries;

import baedal.contracts.Position;

/** The earth as a ball in metres, so that an index in space can find what is near on the ground. */
final class Globe {

    private static final double RADIUS_METRES = 6_371_008.8;

    private Globe() {}

    /** {@code x, y, z} in metres from the earth's centre. */
    static double[] point(Position position) {
        double lat = Math.toRadians(position.lat());
        double lng = Math.toRadians(position.lng());
        return new double[] {
            RADIUS_METRES * Math.cos(lat) * Math.cos(lng),
            RADIUS_METRES * Math.cos(lat) * Math.sin(lng),
            RADIUS_METRES * Math.sin(lat)
        };
    }

    /** The straight line through the earth between two points so far apart over the ground. */
    static double chord(double metres) {
        return 2 * RADIUS_METRES * Math.sin(metres / (2 * RADIUS_METRES));
    }
}
