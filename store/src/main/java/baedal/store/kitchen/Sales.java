package baedal.store.kitchen;

import baedal.contracts.StoreId;
import baedal.contracts.Won;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of a day's tickets. */
@Repository
class Sales {

    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private static final String OF_THAT_DAY = """
            from ticket where store_id = :store and received_at >= :from and received_at < :to and status in""";

    private static final String SOLD = " ('ACCEPTED', 'COOKING', 'COOKED')";

    private final JdbcClient jdbc;

    Sales(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param orders how many were accepted and not cancelled
     * @param total what customers paid for them
     * @param items how much of each dish they were, most first
     */
    record Day(LocalDate date, int orders, Won total, int rejected, int cancelled, List<Item> items) {}

    record Item(String name, int quantity) {}

    Day on(LocalDate date, StoreId store) {
        Map<String, Object> day = Map.of(
                "store", store.value(),
                "from", date.atStartOfDay(SEOUL).toOffsetDateTime(),
                "to", date.plusDays(1).atStartOfDay(SEOUL).toOffsetDateTime());
        List<Item> items = items(day);
        return jdbc.sql("select count(*) filter (where status in" + SOLD + ") as orders,"
                        + " coalesce(sum((details ->> 'total')::bigint) filter (where status in" + SOLD
                        + "), 0) as total,"
                        + " count(*) filter (where status = 'REJECTED') as rejected,"
                        + " count(*) filter (where status = 'CANCELLED') as cancelled " + OF_THAT_DAY
                        + " ('ACCEPTED', 'COOKING', 'COOKED', 'REJECTED', 'CANCELLED')")
                .params(day)
                .query((row, _) -> new Day(
                        date,
                        row.getInt("orders"),
                        Won.of(row.getLong("total")),
                        row.getInt("rejected"),
                        row.getInt("cancelled"),
                        items))
                .single();
    }

    private List<Item> items(Map<String, Object> day) {
        return jdbc.sql("select line ->> 'name' as name, sum((line ->> 'quantity')::int) as quantity from"
                        + " (select jsonb_array_elements(details -> 'lines') as line " + OF_THAT_DAY + SOLD
                        + ") as lines"
                        + " group by 1 order by 2 desc, 1")
                .params(day)
                .query((row, _) -> new Item(row.getString("name"), row.getInt("quantity")))
                .list();
    }
}
