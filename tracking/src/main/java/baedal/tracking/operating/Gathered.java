package baedal.tracking.operating;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list out of several services.
 *
 * @param nextCursor {@code null} on the last page; what needs an operator's hand fits one
 * @param missing services that did not answer
 */
record Gathered<T>(List<T> items, @Nullable String nextCursor, List<String> missing) {

    static <T> Gathered<T> of(List<T> items, List<String> missing) {
        return new Gathered<>(items, null, missing);
    }
}
