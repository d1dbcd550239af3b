package baedal.delivery.deliveries;

import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact;
import baedal.contracts.OrderFact.CookingFinished;
import baedal.contracts.OrderFact.OrderPlaced;
import baedal.contracts.OrderFact.TicketAccepted;
import baedal.contracts.OrderId;
import baedal.contracts.Position;
import baedal.contracts.RiderContact;
import baedal.contracts.Topics;
import baedal.delivery.DeliveryApplication;
import baedal.http.testing.Client;
import baedal.http.testing.RunningService;
import baedal.http.testing.TestTokens;
import baedal.messaging.NewFact;
import baedal.messaging.Outbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The delivery service, running for real; other services' facts are told into the same Kafka. */
public final class World {

    public static final World SHARED = start();

    private final RunningService service;
    private final Map<OrderId, Integer> revisions = new ConcurrentHashMap<>();

    private World(RunningService service) {
        this.service = service;
    }

    static World start(String... more) {
        return new World(RunningService.start(DeliveryApplication.class, "delivery", more));
    }

    public RunningService service() {
        return service;
    }

    Client as(RiderContact rider) {
        return service.as(TestTokens.get().rider(rider.id()));
    }

    Client onDuty(RiderContact rider, Position at) {
        Client client = as(rider);
        client.put("/api/riders/me", Map.of("onDuty", true, "lat", at.lat(), "lng", at.lng()));
        return client;
    }

    void tell(OrderFact fact) {
        int revision = revisions.merge(fact.orderId(), 1000, (known, start) -> known + 1);
        service.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> service.bean(Outbox.class)
                        .append(new NewFact(Topics.ORDERS, fact.orderId().value(), revision, fact.at(), fact)));
    }

    /** An order that waits for a rider. */
    OrderDetails ready(Position customer) {
        OrderDetails order = Samples.order(OrderId.next(), customer);
        tell(new OrderPlaced(order.id(), Samples.NOON, order));
        tell(new TicketAccepted(order.id(), Samples.NOON, Samples.NOON.plusSeconds(600)));
        tell(new CookingFinished(order.id(), Samples.NOON));
        awaitStatus(order.id(), Status.READY);
        return order;
    }

    void awaitStatus(OrderId id, Status status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> status(id).equals(status.name()));
    }

    String status(OrderId id) {
        return jdbc().sql("select status from delivery where order_id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return service.bean(type);
    }

    /** What this service told about an order, as Kafka carried it back: here, what its row counts. */
    int told(OrderId id) {
        return jdbc().sql("select facts from delivery where order_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    static List<Integer> statuses(List<baedal.http.testing.Answer> answers) {
        return answers.stream().map(baedal.http.testing.Answer::status).sorted().toList();
    }
}
