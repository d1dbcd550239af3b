package baedal.web.story;

import baedal.web.operator.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order that the story is about, as it stands. */
record Deal(
        String id,
        String number,
        Status status,
        String storeName,
        long total,
        Payment payment,
        DeliverTo deliverTo,
        @Nullable Rider rider,
        List<Line> lines,
        List<Step> timeline,
        List<String> actions) {

    private static final Duration ECHO = Duration.ofMinutes(2);

    record Payment(String state, long refundedAmount) {}

    record DeliverTo(String address) {}

    record Rider(String name) {}

    record Line(String name, int quantity) {}

    record Step(Status status, Instant at) {}

    public boolean may(String action) {
        return actions.contains(action);
    }

    /** Nothing more is to come, neither refund nor message. */
    boolean isSettled(Instant now) {
        return !status.isOpen()
                && !payment.state().equals("REFUNDING")
                && (timeline.isEmpty() || timeline.getLast().at().isBefore(now.minus(ECHO)));
    }
}
