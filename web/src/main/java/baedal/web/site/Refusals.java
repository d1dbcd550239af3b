package baedal.web.site;

import baedal.web.api.ApiProblem;
import baedal.web.api.NotLoggedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What the API refused, told to a person: a page, or for a part of a page a line that says it in words. */
@ControllerAdvice
class Refusals {

    private static final int SERVER_ERROR = 500;

    private final Words words;

    Refusals(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    @Nullable
    ModelAndView strangerAsks(NotLoggedIn stranger, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return toLogIn(request, response);
    }

    @ExceptionHandler
    @Nullable
    ModelAndView refused(ApiProblem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (problem.status() == HttpStatus.UNAUTHORIZED.value()) {
            return toLogIn(request, response);
        }
        if (request.getHeader("HX-Request") == null) {
            response.sendError(
                    problem.status() >= SERVER_ERROR ? HttpStatus.SERVICE_UNAVAILABLE.value() : problem.status());
            return null;
        }
        boolean reading = request.getMethod().equals("GET");
        response.setStatus(problem.status());
        if (!reading) {
            response.setHeader("HX-Retarget", "#toasts");
            response.setHeader("HX-Reswap", "beforeend");
        }
        return new ModelAndView(reading ? "site/problem :: inline" : "site/problem :: toast")
                .addObject("text", textOf(problem))
                .addObject("again", request.getRequestURI());
    }

    private String textOf(ApiProblem problem) {
        return problem.detail().isBlank() ? words.say("problem.away") : problem.detail();
    }

    private static @Nullable ModelAndView toLogIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean part = request.getHeader("HX-Request") != null;
        String next = request.getMethod().equals("GET") && !part ? request.getRequestURI() : "/";
        String page = "/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        if (part) {
            response.setHeader("HX-Redirect", page);
            response.setStatus(HttpStatus.OK.value());
            return null;
        }
        return new ModelAndView("redirect:" + page);
    }
}
