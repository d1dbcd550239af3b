package baedal.web.operator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What operators did. */
record Audits(List<Item> items, @Nullable String nextCursor, List<String> missing) {

    /** @param subject what it was about, if not an order */
    record Item(
            String id,
            Instant at,
            String operatorName,
            String action,
            @Nullable String orderId,
            @Nullable String number,
            @Nullable String subject,
            @Nullable String reason) {}
}
