package baedal.http.problems;

import baedal.contracts.MenuItemId;
import baedal.contracts.OrderId;
import baedal.contracts.StoreId;
import baedal.http.Refusal;
import java.util.Optional;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Which refusal an exception is; empty: none, but our own mistake. */
final class ProblemOfException {

    private static final int RETRY_AFTER_SECONDS = 2;

    private ProblemOfException() {}

    static Optional<Refusal> refusal(Exception exception) {
        return Optional.ofNullable(
                switch (exception) {
                    case Refusal refusal -> refusal;
                    case HttpMessageNotReadableException unreadable -> Refusal.invalid(fieldOf(unreadable));
                    case MethodArgumentNotValidException invalid ->
                        Refusal.invalid(firstOf(invalid.getBindingResult()));
                    case BindException invalid -> Refusal.invalid(firstOf(invalid.getBindingResult()));
                    case HandlerMethodValidationException invalid ->
                        Refusal.invalid(nameOf(invalid.getParameterValidationResults()
                                .getFirst()
                                .getMethodParameter()));
                    case MethodArgumentTypeMismatchException mismatch -> mismatched(mismatch);
                    case MissingServletRequestParameterException missing -> Refusal.invalid(missing.getParameterName());
                    case MissingRequestValueException missing -> Refusal.invalid("request");
                    case DataAccessResourceFailureException unavailable -> unavailable();
                    case QueryTimeoutException unavailable -> unavailable();
                    case CannotCreateTransactionException unavailable -> unavailable();
                    case ResourceAccessException unavailable -> unavailable();
                    case ErrorResponse known -> of(known.getStatusCode().value());
                    default -> null;
                });
    }

    /** The plain refusal of a status. */
    static Refusal of(int status) {
        HttpStatus known = Optional.ofNullable(HttpStatus.resolve(status)).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        return known == HttpStatus.BAD_REQUEST ? Refusal.invalid("request") : new Refusal(known, known.name());
    }

    static Refusal unavailable() {
        return of(HttpStatus.SERVICE_UNAVAILABLE.value()).with("retryAfterSeconds", RETRY_AFTER_SECONDS);
    }

    private static Refusal mismatched(MethodArgumentTypeMismatchException mismatch) {
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Refusal.notFound(notFoundCode(mismatch.getParameter().getParameterType()))
                : Refusal.invalid(mismatch.getName());
    }

    /** An id that nobody can have is one that does not exist. */
    private static String notFoundCode(Class<?> idType) {
        if (idType == OrderId.class) {
            return "ORDER_NOT_FOUND";
        }
        if (idType == StoreId.class) {
            return "STORE_NOT_FOUND";
        }
        return idType == MenuItemId.class ? "ITEM_NOT_FOUND" : "NOT_FOUND";
    }

    private static String fieldOf(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof DatabindException bad
                        && !bad.getPath().isEmpty()
                ? pathOf(bad)
                : "body";
    }

    private static String pathOf(DatabindException bad) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : bad.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String firstOf(BindingResult result) {
        return result.getFieldErrors().stream()
                .map(FieldError::getField)
                .findFirst()
                .orElse("body");
    }

    private static String nameOf(MethodParameter parameter) {
        return Optional.ofNullable(parameter.getParameterName()).orElse("request");
    }
}
