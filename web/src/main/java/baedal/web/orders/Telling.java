package baedal.web.orders;

import baedal.web.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened, in words: {@code ${@telling.entry(entry)}}. */
@Component("telling")
class Telling {

    private static final String COOKING_STARTED = "COOKING_STARTED";
    private static final String DELAYED = "COOKING_DELAYED";

    private final Words words;

    Telling(Words words) {
        this.words = words;
    }

    public String title(Order order) {
        return words.sayOr("order.status." + order.status(), order.status());
    }

    /** What happens next. */
    String next(Order order) {
        if (order.isUnpaid()) {
            return words.say("order.next.unpaid." + order.payment().state());
        }
        return words.sayOr("order.next." + order.status(), "");
    }

    public String entry(Order.Entry entry) {
        return words.sayOr("order.event." + kind(entry), entry.status());
    }

    /** Why; empty where nothing needs to be said. */
    public String cause(Order.Entry entry) {
        String cause = entry.cause();
        return cause == null ? "" : words.sayOr("order.cause." + cause, isCode(cause) ? "" : cause);
    }

    /** What came of trying to cancel, if the kitchen was faster; {@code null} if it was not. */
    @Nullable
    String lostRace(Order order) {
        boolean lost = order.timeline().stream().anyMatch(entry -> COOKING_STARTED.equals(entry.cause()));
        return lost && order.isUnderWay() ? words.say("order.said.COOKING_STARTED") : null;
    }

    /** Why it takes longer; {@code null} if it does not. */
    @Nullable
    String delay(Order order) {
        boolean cooking = order.status().equals("ACCEPTED") || order.status().equals("COOKING");
        boolean delayed = order.timeline().stream().anyMatch(entry -> DELAYED.equals(entry.cause()));
        return cooking && delayed ? words.say("order.delayed", words.clock(order.readyBy())) : null;
    }

    /** What came of something that was tapped; {@code null} if it is no code of ours. */
    @Nullable
    String said(@Nullable String code) {
        return code == null ? null : words.sayOr("order.said." + code, words.say("order.said"));
    }

    private static String kind(Order.Entry entry) {
        String cause = entry.cause();
        if (DELAYED.equals(cause)) {
            return "DELAYED";
        }
        if (COOKING_STARTED.equals(cause)) {
            return "CANCELLATION_REFUSED";
        }
        return entry.status().equals("COOKED") && cause != null ? "HANDED_BACK" : entry.status();
    }

    private static boolean isCode(String cause) {
        return cause.matches("[A-Z][A-Z_]+");
    }
}
