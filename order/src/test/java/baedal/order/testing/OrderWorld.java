package baedal.order.testing;

import baedal.contracts.AccountId;
import baedal.contracts.DeliveryFees;
import baedal.contracts.DeliveryFees.Tier;
import baedal.contracts.MenuItem;
import baedal.contracts.MenuItem.Option;
import baedal.contracts.MenuItemId;
import baedal.contracts.Opening;
import baedal.contracts.OptionId;
import baedal.contracts.OrderFact;
import baedal.contracts.OrderId;
import baedal.contracts.Position;
import baedal.contracts.StoreId;
import baedal.contracts.StorePublished;
import baedal.contracts.Topics;
import baedal.contracts.Won;
import baedal.engines.TestEngines;
import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import baedal.http.testing.RunningService;
import baedal.http.testing.TestTokens;
import baedal.messaging.ReceivedFact;
import baedal.messaging.Subscriber;
import baedal.order.OrderApplication;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The order service, running, with a payment that the test steers and one store. */
public final class OrderWorld implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static final StoreId STORE = StoreId.next();
    public static final MenuItemId CHICKEN = MenuItemId.next();
    public static final MenuItemId SOLD_OUT = MenuItemId.next();
    public static final OptionId CHEESE = OptionId.next();

    public final TinyPayment payment = new TinyPayment();
    public final AccountId customer = AccountId.next();
    public final ToldFacts told;
    private static @Nullable OrderWorld shared;

    private final RunningService service;

    /** One for all tests that need nothing of their own, with a payment that approves and a store that is open. */
    public static synchronized OrderWorld shared() {
        if (shared == null) {
            // so many tests make payment fail, one after the other, that the breaker would open among them
            shared = new OrderWorld("--baedal.order.payment-calls-to-judge=1000000");
        }
        shared.payment.be(TinyPayment.Mood.APPROVE);
        return shared;
    }

    public OrderWorld(String... more) {
        TestEngines engines = TestEngines.get();
        String prefix = engines.newTopicPrefix();
        String[] arguments = Stream.concat(
                        Stream.of("--baedal.url.payment=" + payment.url(), "--baedal.messaging.topic-prefix=" + prefix),
                        Stream.of(more))
                .toArray(String[]::new);
        service = RunningService.start(OrderApplication.class, "order", arguments);
        told = new ToldFacts(engines.kafka(), prefix + Topics.ORDERS);
        publish(1, store(Opening.State.OPEN));
    }

    public static StorePublished store(Opening.State state) {
        return new StorePublished(
                STORE,
                Instant.parse("2026-04-12T00:00:00Z"),
                "강남치킨",
                "CHICKEN",
                AccountId.next(),
                "010-2000-0001",
                new Position(37.4979, 127.0276),
                new Opening(state, null),
                Won.of(10_000),
                new DeliveryFees(List.of(new Tier(1_000, Won.of(2_000)), new Tier(5_000, Won.of(3_000)))),
                20,
                List.of(
                        new MenuItem(
                                CHICKEN,
                                "후라이드",
                                "바삭",
                                Won.of(8_000),
                                false,
                                List.of(new Option(CHEESE, "치즈", Won.of(500)))),
                        new MenuItem(SOLD_OUT, "양념", "매콤", Won.of(9_000), true, List.of())));
    }

    public void publish(int revision, StorePublished store) {
        receive("store", Topics.STORES, store.storeId().value(), revision, store);
    }

    /** The service reads a fact of another one. */
    public void learn(String source, OrderFact fact) {
        receive(source, Topics.ORDERS, fact.orderId().value(), 1, fact);
    }

    private void receive(String source, String topic, UUID key, int revision, Object fact) {
        ReceivedFact received = new ReceivedFact(
                UUID.randomUUID(),
                topic,
                key,
                fact.getClass().getSimpleName(),
                source,
                revision,
                Instant.now(),
                JSON.writeValueAsString(fact));
        bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> bean(Subscriber.class).apply(List.of(received)));
    }

    /** The body of an order of two chickens with cheese: 17,000 and 2,000 for the way. */
    public static Map<String, Object> body() {
        return Map.of(
                "storeId",
                STORE,
                "lines",
                List.of(Map.of("menuItemId", CHICKEN, "quantity", 2, "optionIds", List.of(CHEESE))),
                "deliverTo",
                Map.of("address", "서울 강남구 테헤란로 1", "detail", "101동 202호", "lat", 37.4985, "lng", 127.0280),
                "request",
                "문 앞에 놔주세요");
    }

    public static Map<String, Object> paidBody(String paymentKey) {
        return with(body(), "payment", Map.of("paymentKey", paymentKey));
    }

    public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new java.util.HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    public Client asCustomer() {
        return service.as(TestTokens.get().customer(customer));
    }

    public Client asCustomer(AccountId other) {
        return service.as(TestTokens.get().customer(other));
    }

    public Client asOperator() {
        return service.as(TestTokens.get().operator(AccountId.next()));
    }

    public Client asService() {
        return service.as(TestTokens.get().service("tracking"));
    }

    public Answer place(String key, Object body) {
        return asCustomer().with("Idempotency-Key", key).post("/api/orders", body);
    }

    /** A new order, placed and paid. */
    public OrderId placed() {
        return OrderId.of(
                place(UUID.randomUUID().toString(), paidBody("sim_ok_1")).at("/id"));
    }

    /** A new order that awaits its payment. */
    public OrderId unpaid() {
        return OrderId.of(place(UUID.randomUUID().toString(), body()).at("/id"));
    }

    public Answer pay(OrderId order, String key, String paymentKey) {
        return asCustomer()
                .with("Idempotency-Key", key)
                .post("/api/orders/" + order + "/payment", Map.of("paymentKey", paymentKey));
    }

    public Answer cancel(OrderId order) {
        return asCustomer().post("/api/orders/" + order + "/cancellation", Map.of("reason", "마음이 바뀌었어요"));
    }

    public Answer receive(OrderId order) {
        return asCustomer().post("/api/orders/" + order + "/receipt");
    }

    /** The order as the service tells other services. */
    public Answer known(OrderId order) {
        return asService().get("/internal/orders/" + order);
    }

    public <T> T bean(Class<T> type) {
        return service.bean(type);
    }

    public RunningService service() {
        return service;
    }

    @Override
    public void close() {
        told.close();
        service.close();
        payment.close();
    }
}
