package baedal.web.account;

import baedal.web.api.Api;
import baedal.web.api.ApiProblem;
import baedal.web.api.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Coming and going. */
@Controller
class AccountController {

    private static final int SERVER_ERROR = 500;

    private final Api api;
    private final SessionCookies cookies;
    private final DemoPeople demo;

    AccountController(Api api, SessionCookies cookies, DemoPeople demo) {
        this.api = api;
        this.cookies = cookies;
        this.demo = demo;
    }

    @GetMapping("/login")
    String page(@RequestParam @Nullable String next, Model model) {
        if (Viewer.current().isPresent() && next == null) {
            return "redirect:" + Viewer.demanded().home();
        }
        model.addAttribute("next", next);
        return "account/login";
    }

    @PostMapping("/login")
    String logIn(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam @Nullable String next,
            HttpServletResponse response,
            Model model) {
        try {
            return enter(email.strip(), password, next, response);
        } catch (ApiProblem problem) {
            model.addAttribute("problem", tellable(problem));
            model.addAttribute("email", email);
            model.addAttribute("next", next);
            return "account/login";
        }
    }

    /** One tap, in the demo world alone. */
    @PostMapping("/login/demo")
    String stepInto(@RequestParam String email, @RequestParam @Nullable String next, HttpServletResponse response) {
        return demo.has(email) ? enter(email, demo.password(), next, response) : "redirect:/login";
    }

    @GetMapping("/register")
    String registerPage() {
        return "account/register";
    }

    @PostMapping("/register")
    String register(
            @RequestParam String email,
            @RequestParam String password,
            @RequestParam String name,
            @RequestParam String phone,
            HttpServletResponse response,
            Model model) {
        try {
            api.to("/api/auth/register")
                    .anonymously()
                    .post(
                            Map.of("email", email.strip(), "password", password, "name", name, "phone", phone.strip()),
                            Object.class);
            return enter(email.strip(), password, null, response);
        } catch (ApiProblem problem) {
            model.addAttribute("problem", tellable(problem));
            model.addAttribute("email", email);
            model.addAttribute("name", name);
            model.addAttribute("phone", phone);
            return "account/register";
        }
    }

    @PostMapping("/logout")
    String logOut(HttpServletRequest request, HttpServletResponse response) {
        cookies.read(request, SessionCookies.REFRESH).ifPresent(this::revoke);
        cookies.forget(response);
        response.setHeader("Clear-Site-Data", "\"storage\""); // what a screen kept for a dead spot
        return "redirect:/login";
    }

    private void revoke(String refreshToken) {
        try {
            api.to("/api/auth/logout").anonymously().post(Map.of("refreshToken", refreshToken), Object.class);
        } catch (ApiProblem away) {
            // the cookies go all the same, and the token with them
        }
    }

    private String enter(String email, String password, @Nullable String next, HttpServletResponse response) {
        Tokens tokens = api.to("/api/auth/login")
                .anonymously()
                .post(Map.of("email", email, "password", password), Tokens.class)
                .body();
        cookies.keep(response, tokens);
        String home = Viewer.of(tokens.accessToken()).map(Viewer::home).orElse("/");
        return "redirect:" + (next != null && next.startsWith(home) && ours(next) ? next : home);
    }

    /** Nobody is led away from here by a link that someone sent him. */
    private static boolean ours(String path) {
        return path.matches("/[A-Za-z0-9/_.?=&%-]*") && !path.startsWith("//");
    }

    private static ApiProblem tellable(ApiProblem problem) {
        if (problem.status() >= SERVER_ERROR) {
            throw problem;
        }
        return problem;
    }
}
