package baedal.store.kitchen;

import baedal.contracts.OrderId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** For other services: what operators want to know of the kitchens. */
@RestController
class OperationsController {

    private final TicketBoard board;
    private final Tickets tickets;
    private final Clock clock;
    private final Duration stuckAfter;

    OperationsController(
            TicketBoard board, Tickets tickets, Clock clock, @Value("${baedal.stuck-after}") Duration stuckAfter) {
        this.board = board;
        this.tickets = tickets;
        this.clock = clock;
        this.stuckAfter = stuckAfter;
    }

    /** Tickets long past the time at which they should have been answered or cooked. */
    @GetMapping("/internal/stuck")
    List<Stuck> stuck() {
        return board.overdueSince(clock.instant().minus(stuckAfter)).stream()
                .map(this::stuck)
                .toList();
    }

    /** When the store learned of the order, which no fact tells. */
    @GetMapping("/internal/story/{orderId}")
    List<Entry> story(@PathVariable OrderId orderId) {
        return tickets
                .find(orderId)
                .map(ticket -> new Entry(
                        ticket.receivedAt(),
                        "AUDIT",
                        "TicketReceived",
                        Map.of(
                                "storeId", ticket.order().store().id(),
                                "answerBy", ticket.answerBy(),
                                "status", ticket.status())))
                .stream()
                .toList();
    }

    private Stuck stuck(Ticket ticket) {
        String reason = ticket.status() == TicketStatus.RECEIVED ? "NOT_ANSWERED" : "NOT_COOKED";
        return new Stuck(ticket.order().id(), ticket.status(), ticket.changedAt(), stuckAfter.toString(), reason);
    }

    /** @param threshold how long past its time, as an ISO-8601 duration */
    record Stuck(OrderId orderId, TicketStatus state, Instant since, String threshold, String reason) {}

    record Entry(Instant at, String kind, String name, Map<String, Object> detail) {}
}
