package baedal.http.problems;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The languages problems are told in: Korean unless English is asked for. */
enum Language {
    KOREAN(Locale.KOREAN, Locale.ROOT),
    ENGLISH(Locale.ENGLISH, Locale.ENGLISH);

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final int LONGEST_HEADER = 200;

    private final Locale locale;
    private final Locale bundle;

    Language(Locale locale, Locale bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /** Cached by the JDK. */
    private ResourceBundle texts() {
        return ResourceBundle.getBundle(
                "problems",
                bundle,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
            return KOREAN;
        }
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage);
            return ENGLISH.locale.equals(Locale.lookup(ranges, List.of(Locale.KOREAN, Locale.ENGLISH)))
                    ? ENGLISH
                    : KOREAN;
        } catch (IllegalArgumentException malformed) {
            return KOREAN;
        }
    }

    String tag() {
        return locale.toLanguageTag();
    }

    /** The text of that code, or of its kind where the code has none of its own; {@code {name}} stands for a property. */
    String detail(String code, String kind, Map<String, Object> properties) {
        ResourceBundle texts = texts();
        String text = find(texts, code).or(() -> find(texts, kind)).orElseGet(() -> texts.getString("BAD_REQUEST"));
        Matcher places = PLACE.matcher(text);
        return places.replaceAll(
                place -> Matcher.quoteReplacement(String.valueOf(properties.getOrDefault(place.group(1), "?"))));
    }

    private static Optional<String> find(ResourceBundle texts, String key) {
        return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
    }
}
