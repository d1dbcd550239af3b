package baedal.web.site;

import baedal.web.account.SessionCookies;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Language and light or dark: the browser remembers. */
@Controller
class PreferencesController {

    static final String THEME = "baedal_theme";

    private final SessionCookies cookies;

    PreferencesController(SessionCookies cookies) {
        this.cookies = cookies;
    }

    @PostMapping("/preferences/language")
    String language(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        cookies.keep(response, Languages.COOKIE, Languages.of(language).getLanguage());
        return "redirect:" + ours(back);
    }

    @PostMapping("/preferences/theme")
    String theme(
            @RequestParam String theme, @RequestParam(defaultValue = "/") String back, HttpServletResponse response) {
        cookies.keep(response, THEME, theme.equals("dark") || theme.equals("light") ? theme : "auto");
        return "redirect:" + ours(back);
    }

    private static String ours(String back) {
        return back.matches("/[A-Za-z0-9/_.-]*") && !back.startsWith("//") ? back : "/";
    }
}
