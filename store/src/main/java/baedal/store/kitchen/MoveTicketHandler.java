package baedal.store.kitchen;

import baedal.contracts.OrderFact.ByStore;
import baedal.contracts.OrderId;
import baedal.http.Caller;
import baedal.http.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** An owner moves a ticket of one of his stores. */
@Component
class MoveTicketHandler {

    private final Tickets tickets;
    private final Clock clock;

    MoveTicketHandler(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    /** The ticket as it is afterwards. */
    Ticket handle(Caller owner, OrderId id, BiFunction<Ticket, Instant, Optional<? extends ByStore>> move) {
        while (true) {
            Ticket ticket = tickets.find(id, owner.id()).orElseThrow(() -> Refusal.notFound("ORDER_NOT_FOUND"));
            Optional<? extends ByStore> fact = decide(ticket, move);
            if (fact.isEmpty()) {
                return ticket;
            }
            if (tickets.record(ticket, fact.get())) {
                return ticket.after(fact.get());
            }
        }
    }

    private Optional<? extends ByStore> decide(
            Ticket ticket, BiFunction<Ticket, Instant, Optional<? extends ByStore>> move) {
        try {
            return move.apply(ticket, clock.instant());
        } catch (TicketCannotMove never) {
            throw Refusal.conflict("INVALID_STATE").with("currentStatus", never.current());
        }
    }
}
