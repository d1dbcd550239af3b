package baedal.tracking.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.OrderFact;
import baedal.messaging.ReceivedFact;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

class ProjectionTest {

    private final ReadModel model = new ReadModel();
    private final Telling telling = new Telling();

    @Test
    void a_batch_of_many_orders_is_folded_order_by_order() {
        List<Sample> samples = Stream.generate(Sample::next).limit(50).toList();
        List<ReceivedFact> batch = new ArrayList<>();
        for (String type : Sample.wholeStory()) {
            samples.forEach(sample -> batch.add(telling.tell(sample.fact(type))));
        }
        model.apply(batch);

        for (Sample sample : samples) {
            TrackedOrder order = model.orders().find(sample.id()).orElseThrow();
            assertThat(order.details()).isEqualTo(sample.order());
            assertThat(order.state()).isEqualTo(folded(sample.facts(Sample.wholeStory())));
            assertThat(order.timeline().stream().map(Change::status))
                    .containsExactly(
                            Status.PLACED,
                            Status.ACCEPTED,
                            Status.COOKING,
                            Status.COOKED,
                            Status.RIDER_ASSIGNED,
                            Status.PICKED_UP,
                            Status.DELIVERED,
                            Status.COMPLETED);
            assertThat(order.timeline().stream().map(Change::revision)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        }
    }

    @Test
    void facts_that_are_read_again_in_whatever_batches_change_nothing() {
        Sample sample = Sample.next();
        List<ReceivedFact> facts = telling.tell(sample.facts(Sample.wholeStory()));
        model.apply(facts);
        var timeline = model.rows("timeline");
        var state = model.rows("order_state");
        Random chance = new Random(7);
        for (int trial = 0; trial < 20; trial++) {
            int from = chance.nextInt(facts.size());
            List<ReceivedFact> again = new ArrayList<>(facts.subList(from, facts.size()));
            again.addAll(facts.subList(from, facts.size()));
            model.apply(again);
        }
        assertThat(model.rows("timeline")).isEqualTo(timeline);
        assertThat(model.rows("order_state")).isEqualTo(state);
        assertThat(model.count("fact")).isEqualTo(facts.size());
    }

    @Test
    void an_approval_that_arrives_before_its_order_waits_in_a_stub() {
        Sample sample = Sample.next();
        model.apply(telling.tell(sample.facts("PaymentApproved")));
        assertThat(model.orders().find(sample.id())).isEmpty();
        assertThat(model.count("timeline")).isZero();

        model.apply(List.of(telling.tell(sample.drafted(OrderFact.Unpaid.UNKNOWN))));
        TrackedOrder order = model.orders().find(sample.id()).orElseThrow();
        assertThat(order.state().paymentState()).isEqualTo(Payment.State.APPROVED);
        assertThat(order.state().shown()).isEqualTo(Status.AWAITING_PAYMENT);
    }

    /** As when a partition changes hands: the new reader starts where the old one has committed, not where it has arrived. */
    @Test
    void readers_that_overlap_do_each_others_work_once() throws Exception {
        List<Sample> samples = Stream.generate(Sample::next).limit(20).toList();
        List<ReceivedFact> facts = new ArrayList<>();
        for (String type : Sample.wholeStory()) {
            samples.forEach(sample -> facts.add(telling.tell(sample.fact(type))));
        }
        List<Callable<Void>> readers = new ArrayList<>(Collections.nCopies(4, () -> {
            for (int from = 0; from < facts.size(); from += 30) {
                model.apply(facts.subList(from, Math.min(facts.size(), from + 30)));
            }
            return null;
        }));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(readers)) {
                done.get();
            }
        }
        for (Sample sample : samples) {
            TrackedOrder order = model.orders().find(sample.id()).orElseThrow();
            assertThat(order.state()).isEqualTo(folded(sample.facts(Sample.wholeStory())));
            assertThat(order.timeline()).hasSize(8);
        }
    }

    @Test
    void one_notification_tells_whose_timelines_grew() throws Exception {
        Sample one = Sample.next();
        Sample other = Sample.next();
        var database = model.database();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("listen " + Growth.CHANNEL);
            List<ReceivedFact> batch = new ArrayList<>(telling.tell(one.facts("OrderPlaced", "TicketAccepted")));
            batch.addAll(telling.tell(other.facts("OrderPlaced", "PaymentApproved")));
            model.apply(batch);
            PGNotification[] heard = connection.unwrap(PGConnection.class).getNotifications(5_000);
            assertThat(heard).hasSize(1);
            assertThat(Growth.orders(heard[0].getParameter()).orElseThrow())
                    .containsExactlyInAnyOrder(one.id(), other.id());
        }
    }

    @Test
    void too_many_to_name_means_any() {
        assertThat(Growth.orders(
                        Growth.of(Stream.generate(() -> Sample.next().id().value())
                                .limit(500)
                                .toList())))
                .isEmpty();
    }

    private static OrderState folded(List<OrderFact> facts) {
        OrderState state = OrderState.UNKNOWN;
        for (OrderFact fact : facts) {
            state = state.after(fact).state();
        }
        return state;
    }
}
