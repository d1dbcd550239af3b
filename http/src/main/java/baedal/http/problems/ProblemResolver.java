package baedal.http.problems;

import baedal.http.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers what a controller could not: first in line, so that no other resolver shapes an error. */
final class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (exception instanceof AsyncRequestNotUsableException || exception instanceof AsyncRequestTimeoutException) {
            return new ModelAndView(); // the caller has left, or a stream has reached its end: nobody to answer
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            return new ModelAndView();
        }
        if (response.isCommitted()) {
            return null; // half an answer must not look like a whole one: the container cuts the connection
        }
        Optional<Refusal> refusal = ProblemOfException.refusal(exception);
        if (refusal.isEmpty()) {
            LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        }
        if (exception instanceof ErrorResponse known) {
            copy(known.getHeaders(), response);
        }
        try {
            Problems.write(
                    request,
                    response,
                    refusal.orElseGet(() -> ProblemOfException.of(HttpStatus.INTERNAL_SERVER_ERROR.value())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    /** Such as {@code Allow} of a 405. */
    private static void copy(HttpHeaders headers, HttpServletResponse response) {
        headers.forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
    }
}
