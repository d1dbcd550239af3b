package baedal.notification.sending;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What KakaoTalk made of a batch. */
sealed interface Outcome {

    /**
     * It has the messages.
     *
     * @param requestId what the provider calls the request; {@code null} if it only said that it has it already
     * @param failures the members it did not take
     */
    record Accepted(@Nullable String requestId, List<Failure> failures) implements Outcome {
        public Accepted {
            failures = List.copyOf(failures);
        }
    }

    /** One message that did not go out with the rest. */
    record Failure(UUID orderId, UUID messageId, int code, String reason) {}

    /**
     * It has none of them and never will.
     *
     * @param forOne whether one member may have spoilt it for all
     */
    record Refused(String reason, boolean forOne) implements Outcome {}

    /** It has none of them, for a reason that may pass. */
    record NotNow(String reason) implements Outcome {}

    /** It may have them. */
    record Unknown(String reason) implements Outcome {}
}
