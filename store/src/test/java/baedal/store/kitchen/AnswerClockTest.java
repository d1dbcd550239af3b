package baedal.store.kitchen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact.RejectReason;
import baedal.contracts.OrderFact.TicketRejected;
import baedal.contracts.Topics;
import baedal.http.testing.RunningService;
import baedal.store.StoreApplication;
import baedal.store.ToldFacts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AnswerClockTest {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);
    private static final RunningService SERVICE =
            RunningService.start(StoreApplication.class, "store", "--baedal.answer-within=2s");

    private final Kitchen kitchen = new Kitchen(SERVICE);

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void what_nobody_answers_in_time_is_rejected_within_a_second() {
        OrderDetails order = kitchen.receive(Orders.order());
        await().until(() -> kitchen.ticket(order.id()).status() == TicketStatus.REJECTED);

        Ticket ticket = kitchen.ticket(order.id());
        assertThat(Duration.between(ticket.receivedAt(), ticket.changedAt()))
                .isBetween(ANSWER_WITHIN, ANSWER_WITHIN.plusSeconds(1));
        ToldFacts facts = new ToldFacts(SERVICE);
        await().until(() -> facts.about(Topics.ORDERS, order.id().value()).size() == 1);
        TicketRejected told = JsonMapper.builder()
                .build()
                .readValue(
                        facts.about(Topics.ORDERS, order.id().value())
                                .getFirst()
                                .body(),
                        TicketRejected.class);
        assertThat(told.reason()).isEqualTo(RejectReason.NO_ANSWER);
    }

    @Test
    void what_is_answered_in_time_is_not_rejected() {
        OrderDetails answered = kitchen.receive(Orders.order());
        Ticket ticket = kitchen.ticket(answered.id());
        assertThat(kitchen.bean(Tickets.class)
                        .record(
                                ticket,
                                ticket.accept(Duration.ofMinutes(20), Instant.now())
                                        .orElseThrow()))
                .isTrue();
        OrderDetails later = kitchen.receive(Orders.order());
        await().until(() -> kitchen.ticket(later.id()).status() == TicketStatus.REJECTED);
        assertThat(kitchen.ticket(answered.id()).status()).isEqualTo(TicketStatus.ACCEPTED);
    }

    @Test
    void several_clocks_reject_a_ticket_once() throws Exception {
        List<OrderDetails> orders = IntStream.range(0, 30)
                .mapToObj(_ -> kitchen.receive(Orders.order()))
                .toList();
        Clock late = Clock.fixed(Instant.now().plusSeconds(60), ZoneOffset.UTC);
        try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
            for (int instance = 0; instance < 4; instance++) {
                instances.execute(() -> clock(late).look());
            }
        }
        assertThat(orders).allSatisfy(order -> {
            assertThat(kitchen.ticket(order.id()).status()).isEqualTo(TicketStatus.REJECTED);
            assertThat(kitchen.ticket(order.id()).facts()).isEqualTo(1);
        });
    }

    @Test
    void after_downtime_the_owner_has_some_time_again_and_never_less_than_he_had() {
        OrderDetails order = kitchen.receive(Orders.order());
        Instant answerBy = kitchen.ticket(order.id()).answerBy();
        Instant start = answerBy.plusSeconds(3_600);

        clock(Clock.fixed(start, ZoneOffset.UTC)).giveTimeAfterStart();
        assertThat(kitchen.ticket(order.id()).answerBy()).isEqualTo(start.plus(ANSWER_WITHIN));
        clock(Clock.fixed(answerBy, ZoneOffset.UTC)).giveTimeAfterStart();
        assertThat(kitchen.ticket(order.id()).answerBy()).isEqualTo(start.plus(ANSWER_WITHIN));
    }

    private AnswerClock clock(Clock clock) {
        return new AnswerClock(kitchen.bean(Tickets.class), clock, ANSWER_WITHIN, Duration.ofMinutes(2));
    }
}
