package baedal.tracking.operating;

import baedal.contracts.OrderId;
import baedal.http.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stories, put together from the facts that were read here and from what only the services themselves know. */
@Repository
class Stories {

    private static final List<String> TELLERS = List.of("order", "payment", "store", "delivery", "notification");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Colleagues colleagues;

    Stories(JdbcClient jdbc, Colleagues colleagues) {
        this.jdbc = jdbc;
        this.colleagues = colleagues;
    }

    /** One service's own part. */
    record Told(Instant at, String kind, String name, Map<String, Object> detail) {}

    /** @throws Refusal 404 ORDER_NOT_FOUND if nobody knows anything of it */
    Story of(OrderId id) {
        Colleagues.Said<List<Told>> said = colleagues.all(
                TELLERS,
                client -> client.get()
                        .uri("/internal/story/{id}", id)
                        .retrieve()
                        .requiredBody(new ParameterizedTypeReference<>() {}));
        List<Story.Entry> entries = new ArrayList<>(facts(id));
        said.answers()
                .forEach((service, parts) -> parts.forEach(part ->
                        entries.add(new Story.Entry(part.at(), service, part.kind(), part.name(), part.detail()))));
        if (entries.isEmpty()) {
            throw Refusal.notFound("ORDER_NOT_FOUND");
        }
        entries.sort(Comparator.comparing(Story.Entry::at));
        return new Story(id, entries, said.missing());
    }

    private List<Story.Entry> facts(OrderId id) {
        return jdbc.sql("select * from fact where order_id = :id order by at, read_at, source, revision")
                .param("id", id.value())
                .query(Stories::fact)
                .list();
    }

    private static Story.Entry fact(ResultSet rs, int ignored) throws SQLException {
        return new Story.Entry(
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getString("source"),
                "FACT",
                rs.getString("type"),
                Map.of(
                        "revision", rs.getInt("revision"),
                        "id", rs.getString("id"),
                        "body", JSON.readValue(rs.getString("body"), Map.class)));
    }
}
