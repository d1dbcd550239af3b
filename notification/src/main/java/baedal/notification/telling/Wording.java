package baedal.notification.telling;

import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.OrderRejected;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How things are said in Korean. */
final class Wording {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Seoul"));
    private static final int LONGEST_REASON = 100;

    private Wording() {}

    static String time(Instant at) {
        return CLOCK.format(at);
    }

    /** So that the second time does not read like the first. */
    static String again(int times, String what) {
        return times < 2 ? "" : " (" + times + "번째 " + what + ")";
    }

    static String cancelledBy(By by) {
        return switch (by) {
            case CUSTOMER -> "고객 요청으로";
            case OPERATOR -> "운영자 확인으로";
            case OWNER -> "가게 사정으로";
            case RIDER -> "라이더 사정으로";
            case CLOCK -> "시간이 지나";
        };
    }

    static String completedBy(By by) {
        return switch (by) {
            case CLOCK -> " (시간이 지나 자동으로 확인했어요)";
            case CUSTOMER, OWNER, RIDER, OPERATOR -> "";
        };
    }

    static String rejection(OrderRejected fact) {
        String said = fact.message();
        if (said != null && !said.isBlank()) {
            return said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) + "…" : said;
        }
        return switch (fact.reason()) {
            case SOLD_OUT -> "재료가 다 떨어졌어요";
            case RUSH_HOUR -> "주문이 많아 더 받을 수 없어요";
            case CLOSING -> "영업을 마쳤어요";
            case OTHER -> "가게 사정";
            case NO_ANSWER -> "가게에서 제시간에 확인하지 못했어요";
        };
    }

    static String refusal(String reason) {
        return reason.equals("COOKING_STARTED") ? "이미 조리가 시작되었어요" : "이미 주문이 진행되었어요";
    }
}
