package baedal.store.kitchen;

import static baedal.store.kitchen.TicketStatus.ACCEPTED;
import static baedal.store.kitchen.TicketStatus.CANCELLED;
import static baedal.store.kitchen.TicketStatus.COOKED;
import static baedal.store.kitchen.TicketStatus.COOKING;
import static baedal.store.kitchen.TicketStatus.RECEIVED;
import static baedal.store.kitchen.TicketStatus.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.ByStore;
import baedal.contracts.OrderFact.CancellationRefused;
import baedal.contracts.OrderFact.CookingDelayed;
import baedal.contracts.OrderFact.RejectReason;
import baedal.contracts.OrderFact.TicketAccepted;
import baedal.contracts.OrderFact.TicketCancelled;
import baedal.contracts.OrderFact.TicketRejected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TicketTest {

    private static final Instant RECEIVED_AT = Instant.parse("2026-11-01T03:00:00Z");
    private static final Instant ANSWER_BY = RECEIVED_AT.plus(Duration.ofMinutes(5));
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final Instant NOW = RECEIVED_AT.plus(Duration.ofMinutes(6));

    private static final Map<String, Function<Ticket, Optional<? extends ByStore>>> MOVES = Map.of(
            "accept", ticket -> ticket.accept(Duration.ofMinutes(20), NOW),
            "reject", ticket -> ticket.reject(RejectReason.SOLD_OUT, "닭이 다 떨어졌어요", NOW),
            "delay", ticket -> ticket.delay(FIVE, null, NOW),
            "start cooking", ticket -> ticket.startCooking(NOW),
            "finish cooking", ticket -> ticket.finishCooking(NOW),
            "cancel", ticket -> ticket.cancel("마음이 바뀌었어요", 3, NOW),
            "withdraw", ticket -> ticket.withdraw(By.OPERATOR, "주방에 불이 났어요", NOW),
            "lapse", ticket -> ticket.lapse(NOW));

    static Stream<Arguments> everyStateAndEveryMove() {
        return Stream.of(
                        row("accept", "TicketAccepted", "-", "409", "409", "409", "409"),
                        row("reject", "TicketRejected", "409", "409", "409", "-", "409"),
                        row("delay", "409", "CookingDelayed", "CookingDelayed", "409", "409", "409"),
                        row("start cooking", "409", "CookingStarted", "-", "409", "409", "409"),
                        row("finish cooking", "409", "409", "CookingFinished", "-", "409", "409"),
                        row(
                                "cancel",
                                "TicketCancelled",
                                "TicketCancelled",
                                "CancellationRefused",
                                "CancellationRefused",
                                "-",
                                "-"),
                        row(
                                "withdraw",
                                "TicketCancelled",
                                "TicketCancelled",
                                "TicketCancelled",
                                "TicketCancelled",
                                "-",
                                "-"),
                        row("lapse", "TicketRejected", "-", "-", "-", "-", "-"))
                .flatMap(Function.identity());
    }

    /** In the order of the states: RECEIVED, ACCEPTED, COOKING, COOKED, REJECTED, CANCELLED. */
    private static Stream<Arguments> row(String move, String... outcomes) {
        List<TicketStatus> states = List.of(TicketStatus.values());
        assertThat(outcomes).hasSameSizeAs(states);
        return states.stream().map(status -> Arguments.of(status, move, outcomes[states.indexOf(status)]));
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("everyStateAndEveryMove")
    void every_state_knows_every_move(TicketStatus status, String move, String outcome) {
        Ticket ticket = ticket(status);
        if (outcome.equals("409")) {
            assertThatThrownBy(() -> decide(ticket, move))
                    .isInstanceOfSatisfying(
                            TicketCannotMove.class,
                            never -> assertThat(never.current()).isEqualTo(status));
        } else {
            assertThat(decide(ticket, move)
                            .map(fact -> fact.getClass().getSimpleName())
                            .orElse("-"))
                    .isEqualTo(outcome);
        }
    }

    @Test
    void a_fact_leads_to_the_state_it_names() {
        assertThat(Stream.of("accept", "reject", "cancel").map(move -> after(RECEIVED, move)))
                .containsExactly(ACCEPTED, REJECTED, CANCELLED);
        assertThat(after(ACCEPTED, "start cooking")).isEqualTo(COOKING);
        assertThat(after(COOKING, "finish cooking")).isEqualTo(COOKED);
        assertThat(after(COOKING, "cancel")).isEqualTo(COOKING);
        assertThat(after(COOKED, "withdraw")).isEqualTo(CANCELLED);
        assertThat(after(ACCEPTED, "delay")).isEqualTo(ACCEPTED);
        assertThat(after(COOKING, "delay")).isEqualTo(COOKING);
    }

    @Test
    void a_delay_moves_the_promise_and_one_that_has_passed_from_now() {
        Ticket cooking = ticket(COOKING);
        Instant promise = Objects.requireNonNull(cooking.readyBy());
        Instant before = promise.minus(FIVE);
        Instant after = promise.plus(FIVE);

        assertThat(cooking.delay(FIVE, null, before).map(CookingDelayed::readyBy))
                .contains(promise.plus(FIVE));
        assertThat(cooking.delay(FIVE, null, after).map(CookingDelayed::readyBy))
                .contains(after.plus(FIVE));
    }

    @Test
    void a_delay_of_a_promise_that_was_moved_already_changes_nothing() {
        Ticket cooking = ticket(COOKING);
        Instant seen = Objects.requireNonNull(cooking.readyBy());
        Ticket delayed = cooking.after(cooking.delay(FIVE, seen, NOW).orElseThrow());

        assertThat(delayed.delay(FIVE, seen, NOW)).isEmpty();
        assertThat(delayed.delay(FIVE, delayed.readyBy(), NOW)).isPresent();
    }

    @Test
    void a_promise_is_never_hours_away() {
        Ticket late = ticket(COOKING);
        assertThatThrownBy(() -> late.delay(FIVE, null, NOW.minus(Duration.ofHours(3))))
                .isInstanceOf(TicketCannotMove.class);
    }

    @Test
    void what_ended_says_who_ended_it_and_why() {
        assertThat(ended(RECEIVED, "reject")).isEqualTo(new Ticket.Ending(By.OWNER, "SOLD_OUT", "닭이 다 떨어졌어요"));
        assertThat(ended(RECEIVED, "lapse")).isEqualTo(new Ticket.Ending(By.CLOCK, "NO_ANSWER", null));
        assertThat(ended(ACCEPTED, "cancel")).isEqualTo(new Ticket.Ending(By.CUSTOMER, "마음이 바뀌었어요", null));
        assertThat(ended(COOKED, "withdraw")).isEqualTo(new Ticket.Ending(By.OPERATOR, "주방에 불이 났어요", null));
        assertThat(ended(ACCEPTED, "start cooking")).isNull();
    }

    @Test
    void accepting_promises_a_time() {
        TicketAccepted accepted =
                ticket(RECEIVED).accept(Duration.ofMinutes(20), NOW).orElseThrow();
        assertThat(accepted.readyBy()).isEqualTo(NOW.plus(Duration.ofMinutes(20)));
        assertThat(ticket(RECEIVED).after(accepted).readyBy()).isEqualTo(accepted.readyBy());
    }

    @Test
    void the_clock_rejects_only_when_the_time_is_up() {
        Ticket ticket = ticket(RECEIVED);
        assertThat(ticket.lapse(ANSWER_BY.minusMillis(1))).isEmpty();
        assertThat(ticket.lapse(ANSWER_BY).map(TicketRejected::reason)).contains(RejectReason.NO_ANSWER);
    }

    @Test
    void who_let_go_of_a_ticket_is_told() {
        assertThat(decide(ticket(ACCEPTED), "cancel"))
                .hasValueSatisfying(
                        fact -> assertThat(((TicketCancelled) fact).by()).isEqualTo(By.CUSTOMER));
        assertThat(decide(ticket(ACCEPTED), "withdraw"))
                .hasValueSatisfying(
                        fact -> assertThat(((TicketCancelled) fact).by()).isEqualTo(By.OPERATOR));
    }

    @Test
    void a_cancellation_is_refused_because_cooking_started_and_once_per_request() {
        Ticket cooking = ticket(COOKING);
        assertThat(cooking.cancel("늦어요", 1, NOW))
                .hasValueSatisfying(fact ->
                        assertThat(((CancellationRefused) fact).reason()).isEqualTo("COOKING_STARTED"));
        Ticket refused = new Ticket(
                cooking.order(),
                COOKING,
                RECEIVED_AT,
                ANSWER_BY,
                cooking.readyBy(),
                RECEIVED_AT,
                1,
                cooking.facts() + 1,
                null,
                PickUp.NOBODY_YET);
        assertThat(refused.cancel("늦어요", 1, NOW)).isEmpty();
        assertThat(refused.cancel("아직인가요", 2, NOW)).isPresent();
    }

    private static Optional<? extends ByStore> decide(Ticket ticket, String move) {
        return Objects.requireNonNull(MOVES.get(move)).apply(ticket);
    }

    private static Ticket.@Nullable Ending ended(TicketStatus status, String move) {
        Ticket ticket = ticket(status);
        return ticket.after(decide(ticket, move).orElseThrow()).ended();
    }

    private static TicketStatus after(TicketStatus status, String move) {
        Ticket ticket = ticket(status);
        return ticket.after(decide(ticket, move).orElseThrow()).status();
    }

    private static Ticket ticket(TicketStatus status) {
        Instant readyBy = status == RECEIVED ? null : NOW;
        return new Ticket(
                Orders.order(), status, RECEIVED_AT, ANSWER_BY, readyBy, RECEIVED_AT, 0, 2, null, PickUp.NOBODY_YET);
    }
}
