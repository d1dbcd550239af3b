package baedal.tracking.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts of one service stay in order, causes come before effects; all else is chance, and must not matter. */
class InterleavingTest {

    private static final int TRIALS = 500;

    private final Sample sample = Sample.next();

    /**
     * Each story: services separated by {@code |}, each with its facts in order; {@code A<B} says that A is told only after B was read.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // paid at once
                "OrderPlaced OrderCompleted<OrderDelivered | PaymentApproved | TicketAccepted<OrderPlaced CookingStarted CookingFinished"
                        + " | DeliveryClaimed<CookingFinished OrderPickedUp OrderDelivered",
                // unknown, then approved
                "OrderDrafted OrderPlaced | PaymentApproved | TicketAccepted<OrderPlaced",
                // declined
                "OrderDeclined | PaymentDeclined",
                // approved after the clock
                "OrderDrafted OrderExpired | PaymentApproved PaymentRefunded<OrderExpired",
                // rejected
                "OrderPlaced OrderRejected<TicketRejected | PaymentApproved PaymentRefunded<OrderRejected | TicketRejected<OrderPlaced",
                // a cancellation that wins
                "OrderPlaced CancellationRequested OrderCancelled<TicketCancelled | PaymentApproved PaymentRefunded<OrderCancelled"
                        + " | TicketAccepted<OrderPlaced TicketCancelled<CancellationRequested",
                // a cancellation that loses while the rider is on his way
                "OrderPlaced CancellationRequested | PaymentApproved | TicketAccepted<OrderPlaced CookingStarted CookingFinished"
                        + " CancellationRefused<CancellationRequested | DeliveryClaimed<CookingFinished OrderPickedUp OrderDelivered",
                // an operator's decision against cook and rider
                "OrderPlaced OrderCancelled | PaymentApproved PaymentRefunded<OrderCancelled | TicketAccepted<OrderPlaced CookingStarted"
                        + " CookingFinished | DeliveryClaimed<CookingFinished DeliveryHandedBack DeliveryClaimed"
            })
    void every_order_of_arrival_gives_the_same_view(String story) {
        Random chance = new Random(42);
        Set<OrderState> views = new HashSet<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            views.add(fold(arrival(story, chance)));
        }
        assertThat(views).hasSize(1);
    }

    /** The view without the length of its timeline: what arrives after the end adds nothing to it. */
    private OrderState fold(List<String> arrival) {
        OrderState state = OrderState.UNKNOWN;
        int revision = 0;
        for (String type : arrival) {
            OrderState.Step step = state.after(sample.fact(type));
            if (step.change() != null) {
                assertThat(step.change().revision()).isEqualTo(++revision);
            }
            assertThat(step.state().revision()).isEqualTo(revision);
            state = step.state();
        }
        return new OrderState(
                state.progress(),
                state.cancelling(),
                0,
                state.payment(),
                state.placedAt(),
                state.readyBy(),
                state.rider());
    }

    private static List<String> arrival(String story, Random chance) {
        List<List<String>> waiting = new ArrayList<>();
        for (String service : story.split("\\|", -1)) {
            waiting.add(new ArrayList<>(Arrays.asList(service.strip().split(" ", -1))));
        }
        List<String> arrived = new ArrayList<>();
        while (waiting.stream().anyMatch(facts -> !facts.isEmpty())) {
            List<String> service = waiting.get(chance.nextInt(waiting.size()));
            if (!service.isEmpty()) {
                String[] factAndCause = service.getFirst().split("<", -1);
                if (factAndCause.length == 1 || arrived.contains(factAndCause[1])) {
                    arrived.add(factAndCause[0]);
                    service.removeFirst();
                }
            }
        }
        return arrived;
    }
}
