package baedal.web.site;

import baedal.web.account.SessionCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Korean, or English where it is chosen or the browser asks for it. */
@Component("localeResolver")
class Languages implements LocaleResolver {

    static final String COOKIE = "baedal_language";
    private static final List<Locale> SPOKEN = List.of(Locale.KOREAN, Locale.ENGLISH);

    private final SessionCookies cookies;

    Languages(SessionCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return cookies.read(request, COOKIE).map(Languages::of).orElseGet(() -> asked(request));
    }

    private static Locale asked(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        try {
            Locale found = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return found == null ? Locale.KOREAN : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.KOREAN;
        }
    }

    static Locale of(String tag) {
        return tag.equals("en") ? Locale.ENGLISH : Locale.KOREAN;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the cookie is set by PreferencesController");
    }
}
