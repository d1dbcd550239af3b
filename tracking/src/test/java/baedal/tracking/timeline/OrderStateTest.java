package baedal.tracking.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.FactTypes;
import baedal.contracts.OrderFact;
import baedal.contracts.OrderFact.Unpaid;
import baedal.contracts.Won;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status × every fact. */
class OrderStateTest {

    /** How an order comes to the status of each column, by facts. */
    private static final List<List<String>> COLUMNS = List.of(
            List.of(),
            List.of("OrderDrafted"),
            List.of("OrderPlaced"),
            List.of("OrderPlaced", "TicketAccepted"),
            List.of("OrderPlaced", "TicketAccepted", "CookingStarted"),
            List.of("OrderPlaced", "TicketAccepted", "CookingStarted", "CookingFinished"),
            List.of("OrderPlaced", "TicketAccepted", "CookingStarted", "CookingFinished", "DeliveryClaimed"),
            List.of("OrderPlaced", "CookingFinished", "DeliveryClaimed", "OrderPickedUp"),
            List.of("OrderPlaced", "CookingFinished", "DeliveryClaimed", "OrderPickedUp", "OrderDelivered"),
            List.of("OrderPlaced", "CancellationRequested"),
            List.of("OrderPlaced", "TicketAccepted", "CookingStarted", "CancellationRequested"));

    private static final List<String> NEVER_LEFT =
            List.of("OrderCompleted", "OrderCancelled", "OrderRejected", "OrderDeclined", "OrderExpired");

    /** What is shown after the fact: "." where nothing changes; "+" where the timeline grows behind a cancellation. */
    private static final String TABLE = """
            fact                  untold           AWAITING_PAYMENT PLACED           ACCEPTED         COOKING          COOKED           RIDER_ASSIGNED   PICKED_UP        DELIVERED        CANCELLING       CANCELLING_LATE
            OrderDrafted          AWAITING_PAYMENT .                .                .                .                .                .                .                .                .                .
            OrderPlaced           PLACED           PLACED           .                .                .                .                .                .                .                .                .
            OrderDeclined         PAYMENT_DECLINED PAYMENT_DECLINED PAYMENT_DECLINED PAYMENT_DECLINED PAYMENT_DECLINED PAYMENT_DECLINED PAYMENT_DECLINED PAYMENT_DECLINED PAYMENT_DECLINED PAYMENT_DECLINED PAYMENT_DECLINED
            OrderExpired          EXPIRED          EXPIRED          EXPIRED          EXPIRED          EXPIRED          EXPIRED          EXPIRED          EXPIRED          EXPIRED          EXPIRED          EXPIRED
            CancellationRequested .                CANCELLING       CANCELLING       CANCELLING       CANCELLING       CANCELLING       CANCELLING       CANCELLING       CANCELLING       .                .
            CancellationRefused   .                .                .                .                .                .                .                .                .                PLACED           COOKING
            OrderCancelled        CANCELLED        CANCELLED        CANCELLED        CANCELLED        CANCELLED        CANCELLED        CANCELLED        CANCELLED        CANCELLED        CANCELLED        CANCELLED
            OrderRejected         REJECTED         REJECTED         REJECTED         REJECTED         REJECTED         REJECTED         REJECTED         REJECTED         REJECTED         REJECTED         REJECTED
            OrderCompleted        COMPLETED        COMPLETED        COMPLETED        COMPLETED        COMPLETED        COMPLETED        COMPLETED        COMPLETED        COMPLETED        COMPLETED        COMPLETED
            PaymentApproved       .                .                .                .                .                .                .                .                .                .                .
            PaymentDeclined       .                .                .                .                .                .                .                .                .                .                .
            PaymentRefunded       .                .                .                .                .                .                .                .                .                .                .
            TicketAccepted        ACCEPTED         ACCEPTED         ACCEPTED         .                .                .                .                .                .                +                .
            TicketRejected        .                .                .                .                .                .                .                .                .                .                .
            CookingDelayed        .                .                .                ACCEPTED         COOKING          .                .                .                .                .                +
            CookingStarted        COOKING          COOKING          COOKING          COOKING          .                .                .                .                .                +                .
            CookingFinished       COOKED           COOKED           COOKED           COOKED           COOKED           .                .                .                .                +                +
            TicketCancelled       .                .                .                .                .                .                .                .                .                .                .
            DeliveryClaimed       RIDER_ASSIGNED   RIDER_ASSIGNED   RIDER_ASSIGNED   RIDER_ASSIGNED   RIDER_ASSIGNED   RIDER_ASSIGNED   .                .                .                +                +
            DeliveryHandedBack    .                .                .                .                .                .                COOKED           .                .                .                .
            OrderPickedUp         PICKED_UP        PICKED_UP        PICKED_UP        PICKED_UP        PICKED_UP        PICKED_UP        PICKED_UP        .                .                +                +
            OrderDelivered        DELIVERED        DELIVERED        DELIVERED        DELIVERED        DELIVERED        DELIVERED        DELIVERED        DELIVERED        .                +                +
            """;

    private final Sample sample = Sample.next();

    static Stream<List<String>> rows() {
        return TABLE.lines().skip(1).map(line -> Arrays.asList(line.strip().split(" +")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_fact_leads_from_every_status_where_the_table_says(List<String> row) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            OrderState before = after(COLUMNS.get(column));
            OrderState.Step step = before.after(sample.fact(row.getFirst()));
            String expected = row.get(column + 1);
            String place = row.getFirst() + " in column " + column;
            switch (expected) {
                case "." -> assertThat(step.change()).as(place).isNull();
                case "+" -> {
                    assertThat(step.state().shown()).as(place).isEqualTo(Status.CANCELLING);
                    assertThat(step.change()).as(place).isNotNull();
                    assertThat(step.change().shown()).as(place).isEqualTo(Status.CANCELLING);
                    assertThat(step.change().status())
                            .as(place)
                            .isEqualTo(step.state().progress());
                }
                default -> {
                    assertThat(step.state().shown()).as(place).isEqualTo(Status.valueOf(expected));
                    assertThat(step.change()).as(place).isNotNull();
                    assertThat(step.change().shown()).as(place).isEqualTo(Status.valueOf(expected));
                }
            }
            int grown = expected.equals(".") ? 0 : 1;
            assertThat(step.state().revision()).as(place).isEqualTo(before.revision() + grown);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_terminal_status_is_never_left(List<String> row) {
        for (String last : NEVER_LEFT) {
            OrderState ended = after(List.of("OrderPlaced", "CancellationRequested", last));
            OrderState.Step step = ended.after(sample.fact(row.getFirst()));
            assertThat(step.change()).isNull();
            assertThat(step.state().shown()).isEqualTo(ended.shown());
            assertThat(step.state().revision()).isEqualTo(ended.revision());
        }
    }

    @Test
    void the_table_names_every_fact() {
        Set<String> named = rows().map(List::getFirst).collect(Collectors.toSet());
        assertThat(named).isEqualTo(FactTypes.under(OrderFact.class));
    }

    @Test
    void a_delay_moves_the_promise_and_says_why() {
        OrderState.Step step = step("OrderPlaced", "TicketAccepted", "CookingDelayed");
        assertThat(step.state().readyBy()).isEqualTo(Sample.NOON.plusSeconds(1_500));
        assertThat(step.change())
                .isEqualTo(
                        new Change(3, Status.ACCEPTED, Status.ACCEPTED, Sample.NOON.plusSeconds(1), "COOKING_DELAYED"));
    }

    @Test
    void a_draft_told_again_changes_the_payment_alone() {
        OrderState first =
                OrderState.UNKNOWN.after(sample.drafted(Unpaid.UNKNOWN)).state();
        OrderState.Step again = first.after(sample.drafted(Unpaid.DEFERRED));
        assertThat(first.paymentState()).isEqualTo(Payment.State.UNKNOWN);
        assertThat(again.state().paymentState()).isEqualTo(Payment.State.DEFERRED);
        assertThat(again.change()).isNull();
    }

    @Test
    void a_refused_cancellation_returns_to_how_far_it_has_come_and_says_why() {
        OrderState.Step step =
                step("OrderPlaced", "CancellationRequested", "TicketAccepted", "CookingStarted", "CancellationRefused");
        assertThat(step.state().shown()).isEqualTo(Status.COOKING);
        assertThat(step.change())
                .isEqualTo(
                        new Change(5, Status.COOKING, Status.COOKING, Sample.NOON.plusSeconds(1), "COOKING_STARTED"));
    }

    @Test
    void a_handed_back_order_has_no_rider_and_is_cooked_again() {
        OrderState.Step step = step("OrderPlaced", "CookingFinished", "DeliveryClaimed", "DeliveryHandedBack");
        assertThat(step.state().rider()).isNull();
        assertThat(step.change()).isNotNull();
        assertThat(step.change().status()).isEqualTo(Status.COOKED);
        assertThat(step.change().cause()).isEqualTo("flat tyre");
    }

    @Test
    void money_that_was_taken_for_a_dead_order_is_on_its_way_back_until_it_is_back() {
        for (String last : List.of("OrderCancelled", "OrderRejected", "OrderExpired", "OrderDeclined")) {
            for (List<String> paidAndDead : List.of(
                    List.of("OrderDrafted", "PaymentApproved", last),
                    List.of("OrderDrafted", last, "PaymentApproved"))) {
                OrderState dead = after(paidAndDead);
                OrderState returned = dead.after(sample.fact("PaymentRefunded")).state();
                assertThat(dead.paymentState()).isEqualTo(Payment.State.REFUNDING);
                assertThat(returned.paymentState()).isEqualTo(Payment.State.REFUNDED);
                assertThat(returned.payment().refunded()).isEqualTo(Won.of(20_000));
            }
        }
    }

    @Test
    void an_unpaid_order_that_ends_returns_nothing() {
        assertThat(after(List.of("OrderDrafted", "OrderCancelled")).paymentState())
                .isEqualTo(Payment.State.NONE);
        assertThat(after(List.of("OrderDeclined", "PaymentDeclined")).paymentState())
                .isEqualTo(Payment.State.DECLINED);
    }

    private OrderState after(List<String> types) {
        OrderState state = OrderState.UNKNOWN;
        for (String type : types) {
            state = state.after(sample.fact(type)).state();
        }
        return state;
    }

    private OrderState.Step step(String... types) {
        List<String> all = List.of(types);
        return after(all.subList(0, all.size() - 1)).after(sample.fact(all.getLast()));
    }
}
