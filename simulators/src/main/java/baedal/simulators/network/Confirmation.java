package baedal.simulators.network;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a confirm asks for. */
record Confirmation(String paymentKey, String orderId, long amount) {

    private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9\\-_(.)]{6,64}");
    private static final Pattern PAYMENT_KEY = Pattern.compile("[A-Za-z0-9\\-_.=~:]{1,200}");

    /** As it arrived, unchecked. */
    record Request(
            @Nullable String paymentKey,
            @Nullable String orderId,
            @Nullable Long amount) {

        Confirmation checked() {
            if (paymentKey == null
                    || !PAYMENT_KEY.matcher(paymentKey).matches()
                    || orderId == null
                    || !ORDER_ID.matcher(orderId).matches()
                    || amount == null
                    || amount < 1) {
                throw NetworkError.INVALID_REQUEST.answered();
            }
            return new Confirmation(paymentKey, orderId, amount);
        }
    }
}
