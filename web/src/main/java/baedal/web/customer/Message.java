package baedal.web.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A KakaoTalk message as it was sent. */
record Message(String id, String orderId, String text, String status, Instant sentAt) {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    public LocalDate day() {
        return LocalDate.ofInstant(sentAt, SEOUL);
    }
}
