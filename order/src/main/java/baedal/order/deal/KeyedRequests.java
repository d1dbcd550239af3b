package baedal.order.deal;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import baedal.order.deal.RequestKey.Operation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The requests' rows. Made and answered in the statement that changes the order. */
@Repository
public class KeyedRequests {

    /** Before a new order: only with it, and nothing if it was made before. */
    static final String MAKE = """
            with asked as (
                insert into requests (order_id, account_id, operation, key, body_hash, started_at, answered_at, code, standing)
                values (:id, :account, :operation, :key, :body_hash, :started_at, :answered_at, :code, :standing::json)
                on conflict on constraint requests_once do nothing
                returning order_id)
            """;

    /** Beside a change: only with it. */
    static final String ASK = """
            , asked as (
                insert into requests (order_id, account_id, operation, key, body_hash, started_at)
                select id, :account, :operation, :key, :body_hash, :started_at from moved)
            """;

    static final String ANSWER = """
            , answered as (
                update requests set answered_at = :answered_at, code = :code, standing = :standing::json
                where account_id = :account and operation = :operation and key = :key and answered_at is null
                    and exists (select from moved))
            """;

    private static final String FIND =
            "select r.*, o.details, o.pay_before from requests r join orders o on o.id = r.order_id";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    KeyedRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Request> find(RequestKey key) {
        return jdbc.sql(FIND + " where r.account_id = :account and r.operation = :operation and r.key = :key")
                .params(parameters(key))
                .query(KeyedRequests::read)
                .optional();
    }

    /** All requests about one order, oldest first. */
    public List<Request> about(OrderId order) {
        return jdbc.sql(FIND + " where r.order_id = ? order by r.started_at")
                .param(order.value())
                .query(KeyedRequests::read)
                .list();
    }

    /** Takes over a request that somebody died over. @return false if somebody else did */
    public boolean resume(Request abandoned, Instant now) {
        return jdbc.sql("update requests set started_at = :now where account_id = :account and operation = :operation"
                                + " and key = :key and answered_at is null and started_at = :started_at")
                        .params(parameters(abandoned.key()))
                        .param("now", Timestamp.from(now))
                        .param("started_at", Timestamp.from(abandoned.startedAt()))
                        .update()
                == 1;
    }

    /** The answer to a request that changes nothing any more. */
    public void answer(RequestKey key, Answer answer, Instant now) {
        jdbc.sql("with moved as (select 1)" + ANSWER + " select count(*) from moved")
                .params(parameters(key, answer, now))
                .query(Integer.class)
                .single();
    }

    /** The same for the same body, however it is spaced and ordered. */
    public static String hash(Object body) {
        try {
            byte[] json = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static Map<String, @Nullable Object> parameters(Request request) {
        Answer answer = request.answer();
        Map<String, @Nullable Object> parameters = parameters(request.key());
        parameters.put("body_hash", request.bodyHash());
        parameters.put("started_at", Timestamp.from(request.startedAt()));
        parameters.put("answered_at", answer == null ? null : Timestamp.from(request.startedAt()));
        parameters.put("code", answer == null ? null : answer.code());
        parameters.put(
                "standing", answer == null ? null : Row.json(answer.order().standing()));
        return parameters;
    }

    static Map<String, @Nullable Object> parameters(RequestKey key, Answer answer, Instant now) {
        Map<String, @Nullable Object> parameters = parameters(key);
        parameters.put("answered_at", Timestamp.from(now));
        parameters.put("code", answer.code());
        parameters.put("standing", Row.json(answer.order().standing()));
        return parameters;
    }

    private static Map<String, @Nullable Object> parameters(RequestKey key) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("account", key.account().value());
        parameters.put("operation", key.operation().name());
        parameters.put("key", key.key());
        return parameters;
    }

    private static Request read(ResultSet row, int number) throws SQLException {
        RequestKey key = new RequestKey(
                new AccountId(row.getObject("account_id", UUID.class)),
                Operation.valueOf(row.getString("operation")),
                row.getString("key"));
        String standing = row.getString("standing");
        return new Request(
                key,
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getString("body_hash"),
                Row.instant(row, "started_at"),
                standing == null ? null : new Answer(row.getInt("code"), Row.asItStood(row, standing)));
    }
}
