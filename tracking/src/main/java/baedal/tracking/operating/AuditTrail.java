package baedal.tracking.operating;

import baedal.contracts.Ids;
import baedal.http.Caller;
import baedal.http.Page;
import baedal.http.PageRequest;
import baedal.http.Refusal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.client.RestClient;

/** What operators did: to orders, which the order service keeps, and to the platform's insides, which is kept here. */
@Repository
class AuditTrail {

    private final JdbcClient jdbc;
    private final Colleagues colleagues;
    private final Numbers numbers;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Colleagues colleagues, Numbers numbers, Clock clock) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The last one that was seen. */
    private record Last(Instant at, UUID id) {}

    void record(Caller operator, String action, String subject) {
        jdbc.sql("""
                insert into audit (id, at, operator_id, operator_name, action, subject)
                values (:id, cast(:at as timestamptz), :operator, :name, :action, :subject)""")
                .param("id", Ids.next())
                .param("at", clock.instant().toString())
                .param("operator", operator.id().value())
                .param("name", operator.name())
                .param("action", action)
                .param("subject", subject)
                .update();
    }

    Gathered<Audit> newestFirst(PageRequest page) {
        Last last = last(page);
        int oneMore = page.limit() + 1;
        var said = colleagues.all(List.of("order"), client -> ask(client, last, oneMore));
        List<Audit> all = new ArrayList<>(kept(last, oneMore));
        said.answers().values().forEach(all::addAll);
        all.sort(Audit.NEWEST_FIRST);
        Page<Audit> found = Page.of(
                all, page, audit -> List.of(audit.at().toString(), audit.id().toString()));
        Map<UUID, String> known = numbers.of(found.items().stream()
                .map(Audit::orderId)
                .filter(Objects::nonNull)
                .toList());
        return new Gathered<>(
                found.items().stream()
                        .map(audit -> audit.called(known.get(audit.orderId())))
                        .toList(),
                found.nextCursor(),
                said.missing());
    }

    private static List<Audit> ask(RestClient order, @Nullable Last last, int limit) {
        return order.get()
                .uri(uri -> {
                    uri.path("/internal/audits").queryParam("limit", limit);
                    return (last == null ? uri : uri.queryParam("at", last.at()).queryParam("id", last.id())).build();
                })
                .retrieve()
                .requiredBody(new ParameterizedTypeReference<>() {});
    }

    private List<Audit> kept(@Nullable Last last, int limit) {
        String older = last == null ? "" : "where (at, id) < (cast(:at as timestamptz), cast(:id as uuid)) ";
        return jdbc.sql("select * from audit " + older + "order by at desc, id desc limit :limit")
                .param("at", last == null ? null : last.at().toString())
                .param("id", last == null ? null : last.id().toString())
                .param("limit", limit)
                .query((rs, _) -> new Audit(
                        rs.getObject("id", UUID.class),
                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                        rs.getObject("operator_id", UUID.class),
                        rs.getString("operator_name"),
                        rs.getString("action"),
                        null,
                        null,
                        rs.getString("subject"),
                        null))
                .list();
    }

    private static @Nullable Last last(PageRequest page) {
        if (page.after().isEmpty()) {
            return null;
        }
        try {
            return new Last(
                    Instant.parse(page.after().getFirst()),
                    Ids.parse(page.after().getLast()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Refusal.invalid("cursor");
        }
    }
}
