package baedal.simulators.paypage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The page as HTML. Whatever is put into it is escaped, unless it is a piece of the page itself. */
final class PayPage {

    private static final Pattern GAP = Pattern.compile("\\$\\{([a-zA-Z.]+)}");
    private static final String FRAME = read("frame.html");
    private static final String FORM = read("form.html");
    private static final String CARD = read("card.html");
    private static final String PROBLEM = read("problem.html");

    private final Locale language;
    private final ResourceBundle words;

    PayPage(Locale asked) {
        this.language = asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.KOREAN;
        this.words = ResourceBundle.getBundle(
                "pay.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param saved comes first and is chosen */
    String of(Checkout checkout, Optional<TestCard> saved) {
        StringBuilder cards = new StringBuilder();
        saved.ifPresent(card -> cards.append(choice(card, "saved", true)));
        for (TestCard card : TestCard.values()) {
            String ending = card.name().toLowerCase(Locale.ROOT);
            cards.append(choice(card, ending, saved.isEmpty() && card == TestCard.OK));
        }
        Map<String, String> parts = new HashMap<>();
        parts.put("clientKey", text(checkout.clientKey()));
        parts.put("customerKey", text(checkout.customerKey()));
        parts.put("orderId", text(checkout.orderId()));
        parts.put("orderName", text(checkout.orderName()));
        parts.put("amount", String.valueOf(checkout.amount()));
        parts.put("won", text(NumberFormat.getIntegerInstance(language).format(checkout.amount())));
        parts.put("successUrl", text(checkout.successUrl().toString()));
        parts.put("failUrl", text(checkout.failUrl().toString()));
        parts.put("lang", language.getLanguage());
        parts.put("cards", cards.toString());
        return framed(filled(FORM, parts));
    }

    /** The shop asked for something impossible; nobody is sent anywhere. */
    String problem() {
        return framed(filled(PROBLEM, Map.of()));
    }

    String word(String key) {
        return words.getString(key);
    }

    private String choice(TestCard card, String kind, boolean chosen) {
        return filled(
                CARD,
                Map.of(
                        "card", card.name(),
                        "digits", card.lastDigits(),
                        "kind", kind,
                        "name", text(word("card." + kind)),
                        "hint", text(word("hint." + card.name().toLowerCase(Locale.ROOT))),
                        "chosen", chosen ? "checked" : ""));
    }

    private String framed(String body) {
        return filled(FRAME, Map.of("lang", language.getLanguage(), "body", body));
    }

    private String filled(String template, Map<String, String> parts) {
        return GAP.matcher(template).replaceAll(gap -> {
            String part = parts.get(gap.group(1));
            return Matcher.quoteReplacement(part == null ? text(word(gap.group(1))) : part);
        });
    }

    private static String text(String raw) {
        return HtmlUtils.htmlEscape(raw, "UTF-8");
    }

    private static String read(String name) {
        try (InputStream page = PayPage.class.getResourceAsStream("/pay/" + name)) {
            if (page == null) {
                throw new IllegalStateException("no " + name);
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
