package baedal.store.kitchen;

import baedal.contracts.OrderDetails;
import baedal.contracts.OrderId;
import baedal.contracts.OrderLine;
import baedal.contracts.StoreId;
import baedal.contracts.Won;
import baedal.store.kitchen.Ticket.Ending;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as its owner sees it: what to cook, and nothing about who eats it.
 *
 * @param request what the customer asks of cook and rider
 * @param answerBy when it is rejected by itself if nobody answered
 * @param readyBy the promise to the customer, once accepted
 * @param changedAt when it came to its status
 * @param ended why it was rejected or cancelled
 * @param pickUp who comes for it, and when he left with it
 * @param actions what the owner may do now
 */
record TicketView(
        OrderId orderId,
        StoreId storeId,
        String storeName,
        String number,
        TicketStatus status,
        List<OrderLine> lines,
        @Nullable String request,
        Won total,
        Instant receivedAt,
        Instant answerBy,
        @Nullable Instant readyBy,
        Instant changedAt,
        @Nullable Ending ended,
        PickUp pickUp,
        List<String> actions) {

    static TicketView of(Ticket ticket) {
        OrderDetails order = ticket.order();
        return new TicketView(
                order.id(),
                order.store().id(),
                order.store().name(),
                order.number(),
                ticket.status(),
                order.lines(),
                order.request(),
                order.total(),
                ticket.receivedAt(),
                ticket.answerBy(),
                ticket.readyBy(),
                ticket.changedAt(),
                ticket.ended(),
                ticket.pickUp(),
                ticket.status().actions());
    }
}
