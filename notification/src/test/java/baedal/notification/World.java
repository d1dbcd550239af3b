package baedal.notification;

import baedal.contracts.AccountId;
import baedal.contracts.OrderFact;
import baedal.contracts.OrderId;
import baedal.contracts.Role;
import baedal.contracts.Topics;
import baedal.http.testing.Answer;
import baedal.http.testing.RunningService;
import baedal.http.testing.TestTokens;
import baedal.messaging.NewFact;
import baedal.messaging.Outbox;
import baedal.messaging.ReceivedFact;
import baedal.messaging.Subscriber;
import baedal.simulators.testing.RunningSimulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The notification service, running for real, with a KakaoTalk of its own. */
public final class World implements AutoCloseable {

    private final RunningSimulator kakaoTalk = RunningSimulator.kakaoTalk();
    private final RunningService service;
    private final Map<String, Integer> revisions = new ConcurrentHashMap<>();

    private World(String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add("--baedal.kakaotalk.url=" + kakaoTalk.url());
        arguments.add("--baedal.messages.gather=50ms");
        service = RunningService.start(NotificationApplication.class, "notification", arguments.toArray(String[]::new));
    }

    public static World start(String... more) {
        return new World(more);
    }

    public RunningService service() {
        return service;
    }

    public RunningSimulator kakaoTalk() {
        return kakaoTalk;
    }

    /** Through outbox, Kafka and inbox. */
    public void tell(OrderFact fact) {
        NewFact told = new NewFact(
                Topics.ORDERS, fact.orderId().value(), next("notification", fact.orderId()), fact.at(), fact);
        inTransaction(() -> service.bean(Outbox.class).append(told));
    }

    /** As another service's fact that has just arrived. */
    public ReceivedFact hear(String source, OrderFact fact) {
        ReceivedFact heard = new ReceivedFact(
                UUID.randomUUID(),
                Topics.ORDERS,
                fact.orderId().value(),
                fact.type(),
                source,
                next(source, fact.orderId()),
                fact.at(),
                JsonMapper.shared().writeValueAsString(fact));
        hear(List.of(heard));
        return heard;
    }

    public void hear(List<ReceivedFact> facts) {
        inTransaction(() -> service.bean(Subscriber.class).apply(facts));
    }

    public List<String> templatesSent(OrderId order) {
        return kakaoTalk.ledger(order).findValuesAsString("templateCode");
    }

    public List<String> texts(Role role, AccountId person) {
        return notifications(role, person).json().findValuesAsString("text");
    }

    public Answer notifications(Role role, AccountId person) {
        return service.as(TestTokens.get().of(person, role)).get("/api/notifications?limit=100");
    }

    public JdbcClient jdbc() {
        return service.bean(JdbcClient.class);
    }

    public static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    @Override
    public void close() {
        service.close();
        kakaoTalk.close();
    }

    private int next(String source, OrderId order) {
        return revisions.merge(source + order, 1, Integer::sum);
    }

    private void inTransaction(Runnable action) {
        service.bean(TransactionTemplate.class).executeWithoutResult(_ -> action.run());
    }
}
