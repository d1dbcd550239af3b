package baedal.store.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact.DeliveryClaimed;
import baedal.contracts.OrderId;
import baedal.contracts.RiderContact;
import baedal.contracts.StoreId;
import baedal.http.Caller;
import baedal.messaging.ReceivedFact;
import baedal.store.RunningStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Groups of moves and batches of facts change the same rows, and neither ever waits in a circle for the other. */
class MovesAndFactsTest {

    private static final int TICKETS = 200;
    private static final AccountId OWNER = RunningStore.ownerId(11);
    private static final RiderContact RIDER = new RiderContact(AccountId.next(), "한바람", "010-3000-0001");

    private final Kitchen kitchen = new Kitchen(RunningStore.get());

    @Test
    void many_moves_beside_a_batch_that_learns_of_the_same_tickets_the_other_way_round() throws Exception {
        StoreId store = kitchen.storeOf(OWNER);
        List<OrderId> ids = IntStream.range(0, TICKETS)
                .mapToObj(_ -> kitchen.receive(Orders.order(store)))
                .map(OrderDetails::id)
                .toList();
        ReceivedFact[] claims = ids.reversed().stream()
                .map(id -> Kitchen.told(1, new DeliveryClaimed(id, Kitchen.NOW, RIDER)))
                .toArray(ReceivedFact[]::new);
        Caller owner = new Caller(OWNER, Set.of(), "김사장", "010-2000-0011");
        MoveTicketHandler moves = kitchen.bean(MoveTicketHandler.class);

        List<Future<Ticket>> cooking = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (OrderId id : ids) {
                cooking.add(threads.submit(() -> {
                    moves.handle(owner, id, (ticket, now) -> ticket.accept(Duration.ofMinutes(10), now));
                    return moves.handle(owner, id, Ticket::startCooking);
                }));
            }
            do {
                kitchen.learn(claims); // fails when it waits in a circle
            } while (!cooking.stream().allMatch(Future::isDone));
        }

        for (Future<Ticket> each : cooking) {
            Ticket ticket = kitchen.ticket(each.get().order().id());
            assertThat(ticket.status()).isEqualTo(TicketStatus.COOKING);
            assertThat(ticket.pickUp().rider()).isEqualTo("한바람");
        }
    }
}
