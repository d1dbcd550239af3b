package baedal.web.operator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order in a list. */
record OrderLine(
        String id,
        String number,
        Status status,
        String storeName,
        long total,
        DeliverTo deliverTo,
        @Nullable Rider rider,
        List<Step> timeline) {

    record DeliverTo(String address) {}

    record Rider(String name) {}

    record Step(Status status, Instant at, @Nullable String cause) {}

    public @Nullable Instant began() {
        return timeline.isEmpty() ? null : timeline.getFirst().at();
    }

    public @Nullable Step last() {
        return timeline.isEmpty() ? null : timeline.getLast();
    }
}
