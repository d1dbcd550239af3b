package baedal.world;

import java.time.Duration;

/** What a person wants to know once a world is up. */
final class Welcome {

    private Welcome() {}

    static String to(Settings settings, Duration elapsed) {
        StringBuilder text = new StringBuilder("\nBaedal is ready after " + Progress.seconds(elapsed) + ".\n\n");
        if (settings.plan().parts().contains(Part.GATEWAY)) {
            String url = "http://localhost:" + settings.ports().gateway();
            if (settings.plan().parts().contains(Part.WEB)) {
                line(text, "In the browser", url);
            }
            line(text, "API", url);
            line(text, "Documentation", url + "/docs");
        }
        if (settings.demo()) {
            line(
                    text,
                    "Demo accounts",
                    "customer@demo.baedal  owner@demo.baedal  rider@demo.baedal  operator@demo.baedal");
            line(text, "Their password", "baedal-demo");
        }
        line(text, "Data", settings.data().path().toString());
        line(text, "Log", settings.data().file("baedal.log").toString());
        line(text, "To stop", "Ctrl-C here, or ./baedal stop elsewhere");
        return text.toString();
    }

    private static void line(StringBuilder text, String what, String value) {
        text.append("  %-16s%s%n".formatted(what, value));
    }
}
