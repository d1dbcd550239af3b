package baedal.web.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the API said yes to.
 *
 * @param content {@code null} where there is none
 * @param retryAfterSeconds 0 where it did not say
 */
public record Answer<T>(int status, @Nullable T content, int retryAfterSeconds) {

    public T body() {
        return Objects.requireNonNull(content, "the API answered without a body");
    }
}
