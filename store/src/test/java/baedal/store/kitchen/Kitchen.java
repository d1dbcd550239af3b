package baedal.store.kitchen;

import baedal.contracts.AccountId;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact;
import baedal.contracts.OrderFact.OrderPlaced;
import baedal.contracts.OrderId;
import baedal.contracts.StoreId;
import baedal.contracts.Topics;
import baedal.http.testing.RunningService;
import baedal.messaging.ReceivedFact;
import baedal.store.catalog.Stores;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A running store service's kitchen, and what the order service would tell it. */
final class Kitchen {

    static final Instant NOW = Instant.parse("2026-11-01T03:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningService service;

    Kitchen(RunningService service) {
        this.service = service;
    }

    <T> T bean(Class<T> type) {
        return service.bean(type);
    }

    /** As the reader of facts does: all of them in one transaction. */
    void learn(ReceivedFact... facts) {
        bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> bean(OrderFactsListener.class).apply(List.of(facts)));
    }

    OrderDetails receive(OrderDetails order) {
        learn(told(1, new OrderPlaced(order.id(), NOW, order)));
        return order;
    }

    /** The owner's first store. */
    StoreId storeOf(AccountId owner) {
        return bean(Stores.class).ownedBy(owner).getFirst();
    }

    Ticket ticket(OrderId id) {
        return bean(Tickets.class).find(id).orElseThrow();
    }

    boolean hasTicket(OrderId id) {
        return bean(Tickets.class).find(id).isPresent();
    }

    boolean remembersUnpaid(OrderId id) {
        return bean(JdbcClient.class)
                .sql("select exists (select from unpaid_order where order_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    static ReceivedFact told(int revision, OrderFact fact) {
        return new ReceivedFact(
                UUID.randomUUID(),
                Topics.ORDERS,
                fact.orderId().value(),
                fact.type(),
                fact instanceof OrderFact.ByDelivery ? "delivery" : "order",
                revision,
                fact.at(),
                null,
                JSON.writeValueAsString(fact));
    }
}
