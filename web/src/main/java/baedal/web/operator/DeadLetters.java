package baedal.web.operator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts that some service could not apply. */
record DeadLetters(List<Item> items, List<String> missing) {

    /** @param waiting how many later facts about the same key wait behind it */
    record Item(
            String id,
            String service,
            String key,
            @Nullable String number,
            String type,
            String source,
            int revision,
            String error,
            Instant parkedAt,
            int waiting) {}

    /** @param error what is still wrong with the next one; {@code null} if nothing waits any more */
    record Replayed(int applied, @Nullable String error) {}
}
