package baedal.tracking.timeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows turned into one array per column, as {@code unnest} takes them. Every value travels as text and is cast by the statement. */
final class Columns<T> {

    private final Collection<T> rows;
    private final Map<String, Object> arrays = new HashMap<>();

    Columns(Collection<T> rows) {
        this.rows = rows;
    }

    Columns<T> column(String name, Function<T, @Nullable Object> value) {
        @Nullable String[] texts = new String[rows.size()];
        int i = 0;
        for (T row : rows) {
            Object cell = value.apply(row);
            texts[i++] = cell == null ? null : cell.toString();
        }
        arrays.put(name, texts);
        return this;
    }

    Map<String, Object> arrays() {
        return arrays;
    }
}
