package baedal.simulators.paypage;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * What a shop asks its customer to pay, checked.
 *
 * @param customerKey what the shop calls its customer; his cards are saved under it
 * @param amount won
 */
record Checkout(
        String clientKey,
        String customerKey,
        String orderId,
        String orderName,
        long amount,
        URI successUrl,
        URI failUrl) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9\\-_=.@]{2,64}");
    private static final Pattern ORDER_ID = Pattern.compile("[A-Za-z0-9\\-_]{6,64}");
    private static final Pattern AMOUNT = Pattern.compile("[1-9][0-9]{0,9}");
    private static final int LONGEST_NAME = 100;

    static Optional<Checkout> of(Map<String, String> asked, ReturnUrls urls) {
        Optional<URI> success = urls.allowed(asked.getOrDefault("successUrl", ""));
        Optional<URI> fail = urls.allowed(asked.getOrDefault("failUrl", ""));
        String name = asked.getOrDefault("orderName", "").strip();
        boolean good = matches(KEY, asked, "clientKey")
                && matches(KEY, asked, "customerKey")
                && matches(ORDER_ID, asked, "orderId")
                && matches(AMOUNT, asked, "amount")
                && !name.isEmpty()
                && name.length() <= LONGEST_NAME;
        if (!good || success.isEmpty() || fail.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Checkout(
                asked.getOrDefault("clientKey", ""),
                asked.getOrDefault("customerKey", ""),
                asked.getOrDefault("orderId", ""),
                name,
                Long.parseLong(asked.getOrDefault("amount", "")),
                success.get(),
                fail.get()));
    }

    private static boolean matches(Pattern pattern, Map<String, String> asked, String name) {
        return pattern.matcher(asked.getOrDefault(name, "")).matches();
    }

    /** Back to the shop, which confirms the payment with this key. */
    URI paidWith(TestCard card) {
        return with(successUrl, "paymentKey=" + card.paymentKey() + "&orderId=" + orderId + "&amount=" + amount);
    }

    URI failed(String code, String message) {
        String words = UriUtils.encode(message, StandardCharsets.UTF_8);
        return with(failUrl, "code=" + code + "&message=" + words + "&orderId=" + orderId);
    }

    private static URI with(URI url, String query) {
        return URI.create(url.toASCIIString() + (url.getRawQuery() == null ? "?" : "&") + query);
    }
}
