package baedal.demo;

import java.util.ArrayList;
import java.util.List;

/** A way through streets that cross at right angles: along one, around the corner, along the next. */
record Ride(List<Place> corners) {

    /** How far the streets south of the river are turned against north. */
    private static final double TURN = Math.toRadians(-21);

    static Ride from(Place start, Place end) {
        double east = start.eastTo(end);
        double north = start.northTo(end);
        double along = east * Math.cos(TURN) + north * Math.sin(TURN);
        Place half = start.moved(along / 2 * Math.cos(TURN), along / 2 * Math.sin(TURN));
        Place corner = end.moved(-along / 2 * Math.cos(TURN), -along / 2 * Math.sin(TURN));
        return new Ride(List.of(start, half, corner, end));
    }

    double metres() {
        double sum = 0;
        for (double part : parts()) {
            sum += part;
        }
        return sum;
    }

    /** Where one is after so many metres. */
    Place after(double metres) {
        double left = metres;
        List<Double> parts = parts();
        for (int i = 0; i < parts.size(); i++) {
            double part = parts.get(i);
            if (left < part) {
                Place here = corners.get(i);
                Place next = corners.get(i + 1);
                return here.moved(here.eastTo(next) * left / part, here.northTo(next) * left / part);
            }
            left -= part;
        }
        return corners.getLast();
    }

    private List<Double> parts() {
        List<Double> parts = new ArrayList<>();
        for (int i = 1; i < corners.size(); i++) {
            Place here = corners.get(i - 1);
            Place next = corners.get(i);
            parts.add(Math.hypot(here.eastTo(next), here.northTo(next)));
        }
        return parts;
    }
}
