package baedal.store.kitchen;

import baedal.contracts.OrderFact.TicketRejected;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The clock that rejects what no owner answered. Each rejection is one conditional statement, so that any number of instances may
 * look at once and one of them succeeds.
 */
@Component
class AnswerClock {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerClock.class);
    private static final int MOST_AT_ONCE = 200;

    private final Tickets tickets;
    private final Clock clock;
    private final Duration atLeast;

    AnswerClock(
            Tickets tickets,
            Clock clock,
            @Value("${baedal.answer-within}") Duration answerWithin,
            @Value("${baedal.answer-after-start}") Duration afterStart) {
        this.tickets = tickets;
        this.clock = clock;
        this.atLeast = answerWithin.compareTo(afterStart) < 0 ? answerWithin : afterStart;
    }

    /** While this service was down nobody could answer: before the first look, everyone gets some time again. */
    @PostConstruct
    void giveTimeAfterStart() {
        tickets.giveUntil(clock.instant().plus(atLeast));
    }

    @Scheduled(fixedDelayString = "${baedal.answer-check-every}")
    void look() {
        try {
            rejectUnanswered();
        } catch (DataAccessException unavailable) {
            LOG.warn("cannot look for unanswered tickets now: {}", unavailable.getMessage());
        }
    }

    private void rejectUnanswered() {
        List<Ticket> due;
        do {
            Instant now = clock.instant();
            due = tickets.unanswered(now, MOST_AT_ONCE);
            for (Ticket ticket : due) {
                Optional<TicketRejected> rejection = ticket.lapse(now);
                rejection.ifPresent(fact -> tickets.record(ticket, fact));
            }
        } while (due.size() == MOST_AT_ONCE);
    }
}
