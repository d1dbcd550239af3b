package baedal.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines over an axis, as an SVG of its own. */
public final class Chart {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 380;
    private static final int LEFT = 70;
    private static final int RIGHT = 190;
    private static final int TOP = 44;
    private static final int BOTTOM = 52;
    private static final List<String> COLOURS =
            List.of("#0a7d74", "#d1495b", "#3066be", "#e09f3e", "#6f4aa2", "#4d4d4d", "#2b9348");

    private final String title;
    private final Axis x;
    private final Axis y;
    private final List<Line> lines = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    /** The axes are named with their units. */
    public Chart(String title, String x, String y) {
        this.title = title;
        this.x = new Axis(x);
        this.y = new Axis(y);
    }

    /** A point of a line. */
    public record Point(double x, double y) {}

    private record Line(String name, List<Point> points) {}

    private record Mark(double x, String text) {}

    public Chart line(String name, List<Point> points) {
        lines.add(new Line(name, List.copyOf(points)));
        points.forEach(point -> {
            x.reach(point.x);
            y.reach(point.y);
        });
        return this;
    }

    /** A moment that explains what the lines do. */
    public Chart mark(double at, String text) {
        marks.add(new Mark(at, text));
        return this;
    }

    /** From 1 milli to 10 to 100: where the small and the large both matter. */
    public Chart logarithmic() {
        y.logarithmic = true;
        return this;
    }

    public String svg() {
        StringBuilder svg = new StringBuilder("""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
            <rect width="100%%" height="100%%" fill="#fff"/>
            <text x="%d" y="24" font-size="15" font-weight="bold">%s</text>
            """.formatted(WIDTH, HEIGHT, LEFT, escaped(title)));
        for (double tick : x.ticks()) {
            double at = across(tick);
            svg.append(stroke(at, TOP, at, HEIGHT - BOTTOM, "#eee"))
                    .append(text(at, HEIGHT - BOTTOM + 18, "middle", Axis.label(tick)));
        }
        for (double tick : y.ticks()) {
            double at = up(tick);
            svg.append(stroke(LEFT, at, WIDTH - RIGHT, at, "#ddd"))
                    .append(text(LEFT - 8, at + 4, "end", Axis.label(tick)));
        }
        for (Mark mark : marks) {
            double at = across(mark.x);
            svg.append(stroke(at, TOP, at, HEIGHT - BOTTOM, "#999"));
            svg.append(text(at + 3, TOP + 10, "start", mark.text));
        }
        svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", x.name));
        svg.append("<text transform=\"translate(16 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>\n"
                .formatted((TOP + HEIGHT - BOTTOM) / 2, escaped(y.name)));
        for (int i = 0; i < lines.size(); i++) {
            svg.append(drawn(lines.get(i), i));
        }
        return svg.append("</svg>\n").toString();
    }

    private String drawn(Line line, int number) {
        String colour = COLOURS.get(number % COLOURS.size());
        StringBuilder path = new StringBuilder();
        StringBuilder dots = new StringBuilder();
        boolean few = line.points.size() <= 30;
        for (Point point : line.points) {
            String at = String.format(Locale.ROOT, "%.1f %.1f", across(point.x), up(point.y));
            path.append(path.isEmpty() ? "M" : "L").append(at);
            if (few) {
                dots.append(String.format(
                        Locale.ROOT,
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>\n",
                        across(point.x),
                        up(point.y),
                        colour));
            }
        }
        int legend = TOP + 12 + number * 20;
        return "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>\n".formatted(path, colour)
                + dots
                + stroke(WIDTH - RIGHT + 14, legend - 4, WIDTH - RIGHT + 34, legend - 4, colour)
                + text(WIDTH - RIGHT + 40, legend, "start", line.name);
    }

    private double across(double value) {
        return LEFT + x.share(value) * (WIDTH - RIGHT - LEFT);
    }

    private double up(double value) {
        return HEIGHT - BOTTOM - y.share(value) * (HEIGHT - BOTTOM - TOP);
    }

    private static String stroke(double x1, double y1, double x2, double y2, String colour) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>\n",
                x1,
                y1,
                x2,
                y2,
                colour);
    }

    private static String text(double x, double y, String anchor, String text) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
