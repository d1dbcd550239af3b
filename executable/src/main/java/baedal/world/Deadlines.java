package baedal.world;

import baedal.home.Refused;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.Option;

/** The clocks' patience; said here, it wins over the environment. */
final class Deadlines {

    @Option(
            names = "--answer-within",
            paramLabel = "DURATION",
            description = "how long a store may think about an order, such as 30s (BAEDAL_ANSWER_WITHIN, else 5m)")
    private @Nullable String answer;

    @Option(
            names = "--pay-within",
            paramLabel = "DURATION",
            description = "how long an order waits to be paid (BAEDAL_PAY_WITHIN, else 15m)")
    private @Nullable String pay;

    @Option(
            names = "--confirm-within",
            paramLabel = "DURATION",
            description = "when an unconfirmed delivery counts as received (BAEDAL_CONFIRM_WITHIN, else 24h)")
    private @Nullable String confirm;

    /** What is chosen, by name; what is not is left to the services' own settings. */
    Map<String, String> over(Map<String, String> environment) {
        Map<String, String> chosen = new TreeMap<>();
        choose(chosen, "BAEDAL_ANSWER_WITHIN", answer, environment);
        choose(chosen, "BAEDAL_PAY_WITHIN", pay, environment);
        choose(chosen, "BAEDAL_CONFIRM_WITHIN", confirm, environment);
        return chosen;
    }

    private static void choose(
            Map<String, String> chosen, String name, @Nullable String flag, Map<String, String> environment) {
        String duration = flag != null ? flag : environment.get(name);
        if (duration == null) {
            return;
        }
        if (!isDeadline(duration)) {
            throw new Refused("\"" + duration + "\" is no duration for " + name + "; 30s, 5m and 24h are.");
        }
        chosen.put(name, duration);
    }

    private static boolean isDeadline(String duration) {
        try {
            return DurationStyle.detectAndParse(duration).isPositive();
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }
}
