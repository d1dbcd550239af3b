package baedal.web.operator;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders that do not go on. */
record Stuck(List<Item> items, List<String> missing) {

    record Item(
            String service,
            String orderId,
            @Nullable String number,
            String state,
            Instant since,
            String threshold,
            @Nullable String reason) {

        public String called() {
            return number == null ? orderId : number;
        }

        /** The key of the words that say why. */
        public String because() {
            return "operator.stuck.because." + service + "." + state;
        }

        public long limitMillis() {
            try {
                return Duration.parse(threshold).toMillis();
            } catch (DateTimeParseException noDuration) {
                return 0;
            }
        }

        public long millis() {
            return Duration.between(since, Instant.now()).toMillis();
        }
    }
}
