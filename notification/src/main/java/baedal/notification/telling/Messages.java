package baedal.notification.telling;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Messages to be sent. */
@Repository
class Messages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they are to be sent. One that is there already stays as it is. */
    void record(List<Message> messages) {
        jdbc.sql("""
                        insert into message (order_id, source, revision, to_role, account_id, phone, template_code,
                            parameters, text, at)
                        select m.order_id::uuid, m.source, m.revision::int, m.to_role, m.account_id::uuid, m.phone,
                            m.template_code, m.parameters::jsonb, m.text, m.at::timestamptz
                        from unnest(:orders, :sources, :revisions, :roles, :accounts, :phones, :templates,
                            :parameters, :texts, :ats)
                            with ordinality as m (order_id, source, revision, to_role, account_id, phone, template_code,
                                parameters, text, at, place)
                        order by m.place
                        on conflict do nothing
                        """)
                .param("orders", texts(messages, Message::orderId))
                .param("sources", texts(messages, Message::source))
                .param("revisions", texts(messages, Message::revision))
                .param("roles", texts(messages, message -> message.letter().to()))
                .param(
                        "accounts",
                        texts(messages, message -> message.letter().person().account()))
                .param(
                        "phones",
                        texts(messages, message -> message.letter().person().phone()))
                .param("templates", texts(messages, message -> message.letter().template()))
                .param(
                        "parameters",
                        texts(
                                messages,
                                message ->
                                        JSON.writeValueAsString(message.letter().parameters())))
                .param("texts", texts(messages, Message::text))
                .param("ats", texts(messages, Message::at))
                .update();
    }

    private static String[] texts(List<Message> messages, Function<Message, ?> value) {
        return messages.stream().map(value).map(Object::toString).toArray(String[]::new);
    }
}
