package baedal.order.deal;

import static baedal.order.deal.Samples.ATTEMPT;
import static baedal.order.deal.Samples.ID;
import static baedal.order.deal.Samples.LIMITS;
import static baedal.order.deal.Samples.NOW;
import static baedal.order.deal.Samples.PAY_BEFORE;
import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.OrderFact;
import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.CancellationRefused;
import baedal.contracts.OrderFact.CookingStarted;
import baedal.contracts.OrderFact.MayBeFirst;
import baedal.contracts.OrderFact.OrderDelivered;
import baedal.contracts.OrderFact.PaymentApproved;
import baedal.contracts.OrderFact.PaymentDeclined;
import baedal.contracts.OrderFact.RejectReason;
import baedal.contracts.OrderFact.TicketCancelled;
import baedal.contracts.OrderFact.TicketRejected;
import baedal.contracts.Won;
import baedal.http.Refusal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Every state × every move, as a whole: {@code state | move | what is shown then, what is told, or why not}. */
class OrderMovesTest {

    private static Map<String, Function<Order, Optional<Moved>>> moves() {
        Attempt another = new Attempt(UUID.randomUUID(), "sim_ok_2", NOW.plus(Paying.ASKING));
        Map<String, Function<Order, Optional<Moved>>> moves = new LinkedHashMap<>();
        moves.put("pay", order -> Optional.of(Paying.started(order, another, NOW)));
        moves.put("pay too late", order -> Optional.of(Paying.started(order, another, PAY_BEFORE)));
        moves.put("paid", order -> Paying.paid(order, NOW));
        moves.put("declined", order -> Paying.declined(order, "REJECT_CARD_PAYMENT", NOW));
        moves.put("deferred", order -> Paying.deferred(order, ATTEMPT, NOW));
        moves.put("settling", order -> Paying.settling(order, ATTEMPT, NOW));
        moves.put("no answer", order -> Paying.unanswered(order, ATTEMPT, NOW));
        moves.put("another's answer", order -> Paying.deferred(order, another, NOW));
        moves.put("cancel", order -> order.cancel("변심", NOW));
        moves.put("operator cancels", order -> order.cancelByOperator("주방 화재", NOW));
        moves.put("receive", order -> order.confirmReceipt(NOW));
        moves.put("refundable?", order -> {
            order.checkRefundable();
            return Optional.empty();
        });
        moves.put("clock at once", order -> Due.tick(order, LIMITS, NOW));
        moves.put("clock in 10 s", order -> Due.tick(order, LIMITS, NOW.plusSeconds(10)));
        moves.put("clock in 15 min", order -> Due.tick(order, LIMITS, PAY_BEFORE));
        moves.put("clock in 24 h", order -> Due.tick(order, LIMITS, NOW.plus(Duration.ofHours(24))));
        learned(moves, new PaymentApproved(ID, NOW, Won.of(20_000), "카드"));
        learned(moves, new PaymentDeclined(ID, NOW, Won.of(20_000), "REJECT_CARD_PAYMENT"));
        learned(moves, new TicketRejected(ID, NOW, RejectReason.NO_ANSWER, null));
        learned(moves, new CookingStarted(ID, NOW));
        learned(moves, new TicketCancelled(ID, NOW, By.CUSTOMER, "변심"));
        learned(moves, new CancellationRefused(ID, NOW, "COOKING_STARTED"));
        learned(moves, new OrderDelivered(ID, NOW));
        return moves;
    }

    private static void learned(Map<String, Function<Order, Optional<Moved>>> moves, OrderFact fact) {
        moves.put(fact.type(), order -> Learned.from(order, fact, NOW));
    }

    @Test
    void every_move_in_every_state_is_decided() throws Exception {
        StringBuilder table = new StringBuilder();
        moves().forEach((move, decision) -> {
            table.append(move).append('\n');
            Samples.everyState()
                    .forEach((state, order) -> table.append("    ")
                            .append(state)
                            .append(" → ")
                            .append(outcome(order, decision))
                            .append('\n'));
        });

        String expected = new String(
                getClass().getResourceAsStream("/order-moves.txt").readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(table.toString()).isEqualTo(expected);
    }

    private static String outcome(Order order, Function<Order, Optional<Moved>> decision) {
        try {
            return decision.apply(order).map(OrderMovesTest::told).orElse("same");
        } catch (Refusal e) {
            return e.status().value() + " " + e.code() + " " + e.properties().get("currentStatus");
        }
    }

    private static String told(Moved moved) {
        Standing to = moved.to();
        String shown = to.shown() + (to.cancelling() == null ? "" : "(" + to.progress() + ")") + ", " + to.payment();
        return shown
                + (to.unanswered() == null ? "" : ", to be asked")
                + moved.fact()
                        .map(fact -> ", " + fact.type()
                                + (fact instanceof MayBeFirst first && first.order() != null ? " whole" : ""))
                        .orElse("");
    }
}
