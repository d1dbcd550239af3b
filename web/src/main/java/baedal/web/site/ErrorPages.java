package baedal.web.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whatever goes wrong past the controllers: a page for people, a problem for programs. */
@Controller
class ErrorPages implements ErrorController {

    /** Those that have words of their own. */
    private static final Set<Integer> TOLD = Set.of(403, 404, 503);

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Model model) {
        int status = statusOf(request);
        model.addAttribute("status", status);
        model.addAttribute("kind", TOLD.contains(status) ? status : HttpStatus.INTERNAL_SERVER_ERROR.value());
        return "site/error";
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        HttpStatus status = HttpStatus.valueOf(statusOf(request));
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setProperty("code", status.name());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static int statusOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                        && HttpStatus.resolve(status) != null
                ? status
                : HttpStatus.NOT_FOUND.value();
    }
}
