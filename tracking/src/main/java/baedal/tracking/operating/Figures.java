package baedal.tracking.operating;

import baedal.tracking.timeline.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts and times out of the timelines. */
@Repository
class Figures {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Over which time latencies are told; less while more than {@link #ENOUGH} changes fall into it. */
    private static final Duration LATELY = Duration.ofMinutes(5);

    private static final Duration AT_LEAST = Duration.ofSeconds(5);
    private static final long ENOUGH = 20_000;

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Status, Long> orders() {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        jdbc.sql("select shown, sum(orders) as orders from standing group by shown having sum(orders) > 0")
                .query(rs -> {
                    counts.put(Status.valueOf(rs.getString("shown")), rs.getLong("orders"));
                });
        return counts;
    }

    List<Summary.Minute> perMinute(Instant now) {
        Map<Instant, Map<Status, Long>> minutes = new LinkedHashMap<>();
        jdbc.sql("""
                select extract(epoch from at)::bigint as minute, status, sum(changes) as changes
                from minute where at > cast(:since as timestamptz)
                group by 1, 2 order by 1 desc, 2""").param("since", now.minus(HOUR).toString()).query(rs -> {
            minutes.computeIfAbsent(Instant.ofEpochSecond(rs.getLong("minute")), _ -> new EnumMap<>(Status.class))
                    .put(Status.valueOf(rs.getString("status")), rs.getLong("changes"));
        });
        List<Summary.Minute> newestFirst = new ArrayList<>();
        minutes.forEach((minute, changes) -> newestFirst.add(new Summary.Minute(minute, changes)));
        return newestFirst;
    }

    List<Summary.Latency> latencies(Instant now) {
        return jdbc.sql("""
                        with step as (
                            select done.status as "to", before.status as "from",
                                extract(epoch from done.at - before.at) * 1000 as millis
                            from timeline done join timeline before
                                on before.order_id = done.order_id and before.revision = done.revision - 1
                            where done.at > cast(:since as timestamptz))
                        select "from", "to", count(*) as count,
                            percentile_cont(0.50) within group (order by millis)::bigint as p50,
                            percentile_cont(0.95) within group (order by millis)::bigint as p95,
                            percentile_cont(0.99) within group (order by millis)::bigint as p99
                        from step group by 1, 2 order by count desc, 1, 2""")
                .param("since", now.minus(window(now)).toString())
                .query((rs, row) -> new Summary.Latency(
                        Status.valueOf(rs.getString("from")),
                        Status.valueOf(rs.getString("to")),
                        rs.getLong("count"),
                        rs.getLong("p50"),
                        rs.getLong("p95"),
                        rs.getLong("p99")))
                .list();
    }

    /** So much of the last minutes that the number of changes in it stays bounded, however busy it is. */
    private Duration window(Instant now) {
        long changes = jdbc.sql("select coalesce(sum(changes), 0) from minute where at > cast(:since as timestamptz)")
                .param("since", now.minus(LATELY).toString())
                .query(Long.class)
                .single();
        if (changes <= ENOUGH) {
            return LATELY;
        }
        Duration less = LATELY.multipliedBy(ENOUGH).dividedBy(changes);
        return less.compareTo(AT_LEAST) < 0 ? AT_LEAST : less;
    }
}
