package baedal.tracking.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.contracts.OrderFact;
import baedal.contracts.Role;
import baedal.contracts.Topics;
import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import baedal.messaging.NewFact;
import baedal.messaging.Outbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Through a real Kafka. One outbox stands for all services, which is all the same to the reader. */
class RebuildTest {

    private static final Tracking TRACKING = new Tracking();

    private final JdbcClient jdbc = TRACKING.service().bean(JdbcClient.class);
    private final Client operator = TRACKING.as(AccountId.next(), Role.OPERATOR);
    private final Map<UUID, Integer> revisions = new HashMap<>();

    @AfterAll
    static void stop() {
        TRACKING.service().close();
    }

    @Test
    void a_read_model_that_is_built_anew_equals_the_old_one() {
        List<Sample> samples = Stream.generate(Sample::next).limit(30).toList();
        for (String type : Sample.wholeStory()) {
            samples.forEach(sample -> tell(sample.fact(type)));
        }
        awaitFacts(30L * Sample.wholeStory().length);
        Answer seen = view(samples.getFirst());
        List<List<Map<String, @Nullable Object>>> before = model();

        jdbc.sql("update order_state set revision = 99").update(); // as a bug would
        jdbc.sql("delete from timeline where revision = 2").update();
        Answer rebuilt = operator.post("/api/operations/rebuild");
        assertThat(rebuilt.status()).isEqualTo(200);
        assertThat(Long.parseLong(rebuilt.at("/facts"))).isGreaterThanOrEqualTo(30L * Sample.wholeStory().length);

        assertThat(model()).isEqualTo(before);
        assertThat(view(samples.getFirst()).json()).isEqualTo(seen.json());

        tell(samples.getFirst().fact("PaymentRefunded"));
        Awaitility.await("what comes later is added")
                .atMost(Duration.ofSeconds(60))
                .until(() -> view(samples.getFirst()).at("/payment/state").equals("REFUNDED"));
    }

    private void tell(OrderFact fact) {
        UUID key = fact.orderId().value();
        int revision = revisions.merge(key, 1, Integer::sum);
        new TransactionTemplate(TRACKING.service().bean(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> TRACKING.service()
                        .bean(Outbox.class)
                        .append(new NewFact(Topics.ORDERS, key, revision, fact.at(), fact)));
    }

    private void awaitFacts(long count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        jdbc.sql("select count(*) from fact").query(Long.class).single() == count);
    }

    private Answer view(Sample sample) {
        return operator.get("/api/orders/" + sample.id());
    }

    private List<List<Map<String, @Nullable Object>>> model() {
        List<List<Map<String, @Nullable Object>>> tables = new ArrayList<>();
        for (String table : List.of("timeline", "order_state", "order_snapshot")) {
            tables.add(jdbc.sql("select * from " + table + " order by 1, 2")
                    .query()
                    .listOfRows());
        }
        tables.add(jdbc.sql(
                        "select shown, sum(orders) as orders from standing group by 1 having sum(orders) <> 0 order by 1")
                .query()
                .listOfRows());
        tables.add(jdbc.sql("select at, status, sum(changes) as changes from minute group by 1, 2 order by 1, 2")
                .query()
                .listOfRows());
        return tables;
    }
}
