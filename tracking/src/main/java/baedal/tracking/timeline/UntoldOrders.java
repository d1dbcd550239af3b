package baedal.tracking.timeline;

import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact.Unpaid;
import baedal.contracts.OrderId;
import baedal.contracts.Won;
import baedal.http.ServiceClients;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Orders whose facts are still on their way: the order service, asked directly, knows them already. */
@Component
class UntoldOrders {

    private final RestClient order;

    UntoldOrders(ServiceClients clients, @Value("${baedal.tracking.ask-order-within}") Duration within) {
        this.order = clients.to("order", within, within);
    }

    /**
     * Empty if the order service does not know it either.
     *
     * @throws RestClientException if it does not answer in time
     */
    Optional<TrackedOrder> find(OrderId id) {
        try {
            return Optional.ofNullable(order.get()
                            .uri("/internal/orders/{id}", id)
                            .retrieve()
                            .body(Answer.class))
                    .map(Answer::tracked);
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        }
    }

    /** What the order service says of an order. */
    record Answer(OrderDetails order, Progress status, boolean cancelling, Money payment, Instant at) {

        /** How far the order service itself has followed an order. */
        enum Progress {
            AWAITING_PAYMENT,
            PLACED,
            COOKING,
            DELIVERED,
            COMPLETED,
            PAYMENT_DECLINED,
            EXPIRED,
            CANCELLED,
            REJECTED
        }

        /** What the order service knows of the payment. */
        enum Money {
            NONE,
            DEFERRED,
            UNKNOWN,
            APPROVED,
            DECLINED
        }

        TrackedOrder tracked() {
            Status progress = Status.valueOf(status.name());
            Instant placedAt = progress == Status.PLACED ? at : order.createdAt();
            OrderState state = new OrderState(progress, cancelling, 1, paid(), placedAt, null, null);
            Status shown = cancelling ? Status.CANCELLING : progress;
            return new TrackedOrder(order, state, List.of(new Change(1, shown, shown, at, null)));
        }

        private Payment paid() {
            return switch (payment) {
                case NONE -> Payment.UNTOLD;
                case DEFERRED -> Payment.UNTOLD.told(Unpaid.DEFERRED);
                case UNKNOWN -> Payment.UNTOLD.told(Unpaid.UNKNOWN);
                case APPROVED -> new Payment(Unpaid.NONE, true, false, Won.ZERO);
                case DECLINED -> Payment.UNTOLD.refused();
            };
        }
    }
}
