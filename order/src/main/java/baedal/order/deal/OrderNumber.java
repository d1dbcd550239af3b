package baedal.order.deal;

import baedal.contracts.OrderId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What people call an order by, such as {@code B3F9-0412}: short enough to shout, and the day in Seoul. Not unique for ever. */
public final class OrderNumber {

    /** Without those that sound or look alike: 0 O, 1 I L, 8 B, 5 S, 2 Z, U V. */
    private static final String LETTERS = "34679ABCDEFGHJKMNPQRTWXY";

    private static final int LENGTH = 4;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMdd").withZone(ZoneId.of("Asia/Seoul"));

    private OrderNumber() {}

    public static String of(OrderId id, Instant at) {
        StringBuilder number = new StringBuilder();
        long random = id.value().getLeastSignificantBits() >>> 2;
        for (int i = 0; i < LENGTH; i++) {
            number.append(LETTERS.charAt((int) (random % LETTERS.length())));
            random /= LETTERS.length();
        }
        return number.append('-').append(DAY.format(at)).toString();
    }
}
