package baedal.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list. {@code nextCursor} is {@code null} on the last one. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * The page out of rows that were read with a limit one above the asked one: the surplus row tells that there is more.
     *
     * @param sortValues of an item, as the query of the next page gets them in {@link PageRequest#after()}
     */
    public static <T> Page<T> of(List<T> oneMore, PageRequest asked, Function<T, List<String>> sortValues) {
        if (oneMore.size() <= asked.limit()) {
            return new Page<>(oneMore, null);
        }
        List<T> items = oneMore.subList(0, asked.limit());
        return new Page<>(items, Cursor.of(sortValues.apply(items.getLast())));
    }
}
