package baedal.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From nothing, or on a logarithmic one from the smallest value's decade, to the largest value. */
final class Axis {

    private static final int TICKS = 6;
    private static final double SMALLEST = 0.1;

    final String name;
    boolean logarithmic;
    private double most;
    private double least = Double.MAX_VALUE;

    Axis(String name) {
        this.name = name;
    }

    void reach(double value) {
        if (Double.isFinite(value)) {
            most = Math.max(most, value);
            least = Math.min(least, value);
        }
    }

    /** Where on the axis it is, from 0 to 1. */
    double share(double value) {
        if (!Double.isFinite(value)) {
            return 0;
        }
        if (logarithmic) {
            return Math.clamp(
                    (Math.log10(Math.max(value, bottom())) - Math.log10(bottom()))
                            / (Math.log10(top()) - Math.log10(bottom())),
                    0.0,
                    1.0);
        }
        return value / top();
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        if (logarithmic) {
            for (double tick = bottom(); tick <= top() * 1.001; tick *= 10) {
                ticks.add(tick);
            }
            return ticks;
        }
        double step = step();
        for (int i = 0; i * step <= top() * 1.001; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    static String label(double tick) {
        return tick == Math.rint(tick)
                ? String.format(Locale.ROOT, "%,d", Math.round(tick))
                : String.format(Locale.ROOT, "%.4f", tick).replaceAll("0+$", "");
    }

    private double bottom() {
        return Math.max(SMALLEST, decade(Math.min(least, most)));
    }

    private double top() {
        if (logarithmic) {
            double decade = decade(most);
            return Math.max(bottom() * 10, decade >= most ? decade : decade * 10);
        }
        return most <= 0 ? 1 : Math.ceil(most / step()) * step();
    }

    /** 1, 2 or 5 times a power of ten. */
    private double step() {
        double rough = (most <= 0 ? 1 : most) / TICKS;
        double decade = decade(rough);
        for (double nice : List.of(1.0, 2.0, 5.0)) {
            if (rough <= nice * decade) {
                return nice * decade;
            }
        }
        return 10 * decade;
    }

    private static double decade(double value) {
        return value <= 0 ? SMALLEST : Math.pow(10, Math.floor(Math.log10(value)));
    }
}
