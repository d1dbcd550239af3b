package baedal.notification.sending;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Messages of one template that are sent in one request, again and again the same, until the outcome is known.
 *
 * @param id also the idempotency key
 * @param tries this one included
 * @param unknownBefore since when an earlier try may have succeeded without our knowing; {@code null}: none may
 */
record Batch(
        UUID id,
        String templateCode,
        List<Member> members,
        int tries,
        @Nullable Instant unknownBefore) {

    Batch {
        members = List.copyOf(members);
    }

    /** @param phone never logged */
    record Member(UUID orderId, long seq, UUID messageId, String phone, Map<String, String> parameters) {

        @Override
        public String toString() {
            return messageId.toString();
        }
    }
}
