package baedal.bench.breaker;

import java.util.Map;
import java.util.TreeMap;

/** How well the call to payment is protected; each has what the one before has, and one thing more. */
enum Variant {
    NONE("nothing"),
    TIMEOUT("time-outs"),
    BULKHEAD("and a bulkhead"),
    BREAKER("and a breaker (as it is)");

    private static final String LONG = "60s";
    private static final String NO_LIMIT = "100000";

    final String title;

    Variant(String title) {
        this.title = title;
    }

    /** Of the world it is tried in. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        if (compareTo(BREAKER) < 0) {
            settings.put("BAEDAL_PAYMENT_BREAKER", "false");
        }
        if (compareTo(BULKHEAD) < 0) {
            settings.put("BAEDAL_PAYMENTS_AT_ONCE", NO_LIMIT);
            settings.put("BAEDAL_GATEWAY_AT_ONCE", NO_LIMIT);
        }
        if (compareTo(TIMEOUT) < 0) {
            settings.put("BAEDAL_PAYMENT_CONNECT_WITHIN", LONG);
            settings.put("BAEDAL_PAYMENT_ANSWER_WITHIN", LONG);
            settings.put("BAEDAL_NETWORK_CONNECT_WITHIN", LONG);
            settings.put("BAEDAL_NETWORK_ANSWER_WITHIN", LONG);
            settings.put("BAEDAL_GATEWAY_ANSWER_WITHIN", LONG);
        }
        return settings;
    }
}
