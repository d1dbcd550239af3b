package baedal.notification.reading;

import baedal.contracts.OrderId;
import java.time.Instant;
import java.util.UUID;

/**
 * A message as it was sent.
 *
 * @param sentAt when its outcome was known
 */
record NotificationView(UUID id, OrderId orderId, String channel, String text, Status status, Instant sentAt) {

    static final String KAKAOTALK = "KAKAOTALK";

    enum Status {
        SENT,
        /** KakaoTalk did not take it. */
        FAILED,
        /** It may or may not have arrived. */
        UNCERTAIN
    }
}
