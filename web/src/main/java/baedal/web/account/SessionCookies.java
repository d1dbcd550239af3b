package baedal.web.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** What a browser keeps for us; no script of any page can read it. */
@Component
public class SessionCookies {

    static final String ACCESS = "baedal_access";
    static final String REFRESH = "baedal_refresh";
    private static final Duration KEPT = Duration.ofDays(14);

    private final boolean secure;

    SessionCookies(@Value("${baedal.web.secure-cookies}") boolean secure) {
        this.secure = secure;
    }

    public Optional<String> read(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null || cookie.getValue().isEmpty() ? Optional.empty() : Optional.of(cookie.getValue());
    }

    public void keep(HttpServletResponse response, String name, String value) {
        write(response, name, value, KEPT);
    }

    void keep(HttpServletResponse response, Tokens tokens) {
        keep(response, ACCESS, tokens.accessToken());
        keep(response, REFRESH, tokens.refreshToken());
    }

    void forget(HttpServletResponse response) {
        write(response, ACCESS, "", Duration.ZERO);
        write(response, REFRESH, "", Duration.ZERO);
    }

    private void write(HttpServletResponse response, String name, String value, Duration kept) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(secure)
                        .maxAge(kept)
                        .build()
                        .toString());
    }
}
