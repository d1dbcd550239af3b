package baedal.store.kitchen;

import baedal.contracts.OrderFact.ByStore;
import baedal.contracts.OrderFact.CancellationRequested;
import baedal.contracts.OrderFact.OrderCancelled;
import baedal.contracts.OrderFact.TicketCancelled;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets go of a ticket: because the customer asks, which the kitchen may refuse, or because the order is no more. */
@Component
class CancelTicketHandler {

    private final Tickets tickets;
    private final Clock clock;

    CancelTicketHandler(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    /**
     * @param revision of the request, by which it is known again
     * @throws IllegalStateException if there is no ticket: the asker would wait for ever
     */
    void asked(CancellationRequested request, int revision) {
        while (true) {
            Ticket ticket = tickets.find(request.orderId())
                    .orElseThrow(() -> new IllegalStateException("asked to cancel what was never placed"));
            Optional<ByStore> answer = ticket.cancel(request.reason(), revision, clock.instant());
            if (answer.isEmpty() || tickets.record(ticket, answer.get(), revision)) {
                return;
            }
        }
    }

    void withdrawn(OrderCancelled cancelled) {
        while (true) {
            Optional<Ticket> ticket = tickets.find(cancelled.orderId());
            Optional<TicketCancelled> fact =
                    ticket.flatMap(each -> each.withdraw(cancelled.by(), cancelled.reason(), clock.instant()));
            if (fact.isEmpty() || tickets.record(ticket.get(), fact.get())) {
                return;
            }
        }
    }
}
