package baedal.browser;

import baedal.journeys.World;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code ./baedal screens}: takes a picture of every screen at its size, in a world where something is going on, and measures what each
 * page costs. Ends with 1 if a page costs more than it may.
 */
final class Screens {

    /** One visitor asks for each page some hundred times in a row. */
    private static final Map<String, String> PATIENT_GATEWAY =
            Map.of("BAEDAL_REQUESTS_PER_SECOND", "100000", "BAEDAL_REQUEST_BURST", "100000");

    private final World world;
    private final Path out;
    private final List<String> rows = new ArrayList<>();
    private boolean good = true;

    private Screens(World world, Path out) {
        this.world = world;
        this.out = out;
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createDirectories(Path.of(arguments[0]));
        say("Starting a world of its own ...");
        boolean good;
        try (World world = World.start("screens", PATIENT_GATEWAY)) {
            say("Letting something go on in it ...");
            Stage stage = Stage.set(world);
            Screens screens = new Screens(world, out);
            screens.take(stage.scenes());
            Thread city = Thread.startVirtualThread(() -> Stage.letTheCityLive(world, 1.5));
            screens.take(stage.operator());
            city.join();
            screens.report();
            good = screens.good;
        }
        Runtime.getRuntime().exit(good ? 0 : 1); // the browser's driver would keep it alive
    }

    private void take(List<Scene> scenes) throws IOException, InterruptedException {
        for (Scene scene : scenes) {
            take(scene);
        }
    }

    private void take(Scene scene) throws IOException, InterruptedException {
        Visitor visitor = Visitor.speaking(scene.language(), world, scene.screen());
        if (scene.email() != null) {
            visitor.logsIn(scene.email());
        }
        if (scene.dark()) {
            visitor.inTheDark();
        }
        visitor.opens(scene.path());
        Page page = visitor.page();
        scene.before().accept(page);
        page.waitForTimeout(700); // pictures, the map, the first signals
        Picture.write(page.screenshot(), out.resolve(scene.name() + ".png"));
        if (scene.measured()) {
            measure(scene, visitor, page.url());
        }
        say("  " + scene.name());
        visitor.close();
    }

    private void measure(Scene scene, Visitor visitor, String address) throws IOException, InterruptedException {
        PageCost cost = PageCost.of(visitor, scene.screen(), address);
        good &= cost.isGood();
        rows.add("| [%s](%s.png) | %.0f | %.0f | %.1f |%s"
                .formatted(
                        scene.name(),
                        scene.name(),
                        cost.bytes() / 1000.0,
                        cost.firstPaintMillis(),
                        cost.serverMillis(),
                        cost.isGood() ? " |" : " too much |"));
    }

    private void report() throws IOException {
        String table = """
                # Screens, and what they cost

                Taken and measured by `./baedal screens`, in headless Chromium, on %d processors that also run the whole platform.
                Weight is the first load of a browser without a cache, compressed as it comes over the wire (at most %d kB); first contentful
                paint is from opening the address (at most %.0f ms); server time is the 95th percentile of the page itself through the gateway
                (at most %.0f ms).

                | screen | weight, kB | first paint, ms | server p95, ms | |
                |---|---|---|---|---|
                %s
                """.formatted(
                        Runtime.getRuntime().availableProcessors(),
                        PageCost.MOST_BYTES / 1000,
                        PageCost.MOST_FIRST_PAINT_MILLIS,
                        PageCost.MOST_SERVER_MILLIS,
                        String.join("\n", rows));
        Files.writeString(out.resolve("README.md"), table);
        say(table);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
