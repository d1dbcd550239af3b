package baedal.store.catalog;

import baedal.contracts.Position;
import baedal.contracts.StoreId;
import baedal.contracts.StorePublished;
import baedal.http.PageRequest;
import baedal.http.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds stores: the open ones first, then the closed ones; each part nearest first, or by name where no point is told. Two
 * statements rather than one sorted by openness, so that the index hands out the nearest ones and nothing is sorted.
 */
@Repository
class StoreSearch {

    private static final String NEAREST = "place <-> on_globe(:lat, :lng)";

    private final JdbcClient jdbc;
    private final Clock clock;

    StoreSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param words in the name of the store or of something on its menu
     */
    record Wanted(
            @Nullable Position near,
            @Nullable String words,
            @Nullable String category,
            @Nullable Boolean open) {}

    /**
     * A store that was found.
     *
     * @param rank its distance or its name: what it is sorted by among the open or the closed ones
     */
    record Found(StorePublished store, boolean open, String rank) {

        List<String> cursor() {
            return List.of(Boolean.toString(open), rank, store.storeId().toString());
        }
    }

    /** One more than the page holds, if there is one more. */
    List<Found> find(Wanted wanted, PageRequest page) {
        boolean fromClosed =
                !page.after().isEmpty() && !Boolean.parseBoolean(page.after().getFirst());
        List<Found> found = new ArrayList<>();
        if (!Boolean.FALSE.equals(wanted.open()) && !fromClosed) {
            found.addAll(find(wanted, true, page.after(), page.limit() + 1));
        }
        int missing = page.limit() + 1 - found.size();
        if (!Boolean.TRUE.equals(wanted.open()) && missing > 0) {
            found.addAll(find(wanted, false, fromClosed ? page.after() : List.of(), missing));
        }
        return found;
    }

    private List<Found> find(Wanted wanted, boolean open, List<String> after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
        parameters.put("open", open);
        parameters.put("limit", limit);
        String rank = rank(wanted.near(), parameters);
        String sql = "select jsonb_set(snapshot, '{menu}', '[]') as snapshot, " + rank + " as rank from store"
                + " where (opening = 'OPEN' or coalesce(opening_until <= :now, false)) = :open"
                + matching(wanted, parameters)
                + after(after, rank, wanted.near() != null, parameters)
                + " order by " + rank + ", id limit :limit";
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, _) -> found(row, open))
                .list();
    }

    private static Found found(ResultSet row, boolean open) throws SQLException {
        return new Found(Stores.parse(row.getString("snapshot")), open, row.getString("rank"));
    }

    private static String rank(@Nullable Position near, Map<String, Object> parameters) {
        if (near == null) {
            return "name";
        }
        parameters.put("lat", near.lat());
        parameters.put("lng", near.lng());
        return NEAREST;
    }

    private static String matching(Wanted wanted, Map<String, Object> parameters) {
        String sql = "";
        if (wanted.words() != null) {
            parameters.put("words", "%" + escaped(wanted.words().toLowerCase(Locale.ROOT)) + "%");
            sql += " and words like :words";
        }
        if (wanted.category() != null) {
            parameters.put("category", wanted.category());
            sql += " and category = :category";
        }
        return sql;
    }

    private static String after(List<String> after, String rank, boolean near, Map<String, Object> parameters) {
        if (after.isEmpty()) {
            return "";
        }
        try {
            parameters.put("rank", near ? Double.valueOf(after.get(1)) : after.get(1));
            parameters.put("id", StoreId.of(after.get(2)).value());
        } catch (IllegalArgumentException | IndexOutOfBoundsException ofAnotherList) {
            throw Refusal.invalid("cursor");
        }
        return " and (" + rank + ", id) > (:rank, :id)";
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
