package baedal.notification.telling;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The conversations, for a whole batch of facts at a time. */
@Repository
class Conversations {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Conversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As they stand, locked until the running transaction ends; a new one where there was none. */
    Map<UUID, Conversation> open(Collection<UUID> orderIds) {
        String[] ids = orderIds.stream().map(UUID::toString).sorted().toArray(String[]::new);
        jdbc.sql("""
                        insert into conversation (order_id, state)
                        select id::uuid, :state::jsonb from unnest(:ids) as new (id)
                        on conflict do nothing
                        """)
                .param("ids", ids)
                .param("state", JSON.writeValueAsString(Conversation.NEW))
                .update();
        Map<UUID, Conversation> open = new HashMap<>();
        jdbc.sql("""
                        select order_id, state from conversation where order_id = any (:ids::uuid[])
                        order by order_id for update
                        """).param("ids", ids).query(row -> {
            open.put(row.getObject("order_id", UUID.class), JSON.readValue(row.getString("state"), Conversation.class));
        });
        return open;
    }

    void save(Map<UUID, Conversation> changed) {
        jdbc.sql("""
                        update conversation c set state = n.state::jsonb
                        from unnest(:ids, :states) as n (id, state) where c.order_id = n.id::uuid
                        """)
                .param("ids", texts(changed.keySet().stream()))
                .param("states", texts(changed.values().stream().map(JSON::writeValueAsString)))
                .update();
    }

    private static String[] texts(Stream<?> values) {
        return values.map(Object::toString).toArray(String[]::new);
    }
}
