package baedal.web.site;

import baedal.web.account.DemoPeople;
import baedal.web.account.SessionCookies;
import baedal.web.api.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every template may use. */
@ControllerAdvice
class PageModel {

    private final SessionCookies cookies;
    private final DemoPeople demo;
    private final Words words;
    private final Pictures pictures;

    PageModel(SessionCookies cookies, DemoPeople demo, Words words, Pictures pictures) {
        this.cookies = cookies;
        this.demo = demo;
        this.words = words;
        this.pictures = pictures;
    }

    @ModelAttribute
    void add(HttpServletRequest request, Model model) {
        String csrf = FormGuard.tokenOf(request);
        model.addAttribute("viewer", Viewer.current().orElse(null));
        model.addAttribute("language", LocaleContextHolder.getLocale().getLanguage());
        model.addAttribute(
                "theme", cookies.read(request, PreferencesController.THEME).orElse("auto"));
        model.addAttribute("path", request.getRequestURI());
        model.addAttribute("csrf", csrf);
        model.addAttribute("csrfHeaders", "{\"" + FormGuard.HEADER + "\":\"" + csrf + "\"}");
        model.addAttribute("demo", demo.shoes());
        model.addAttribute("words", words);
        model.addAttribute("pictures", pictures);
        model.addAttribute("freshKey", UUID.randomUUID().toString()); // a double tap of this page is one
    }
}
