package baedal.delivery.deliveries;

import static baedal.delivery.deliveries.Samples.GANGNAM;
import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.contracts.OrderDetails;
import baedal.contracts.RiderContact;
import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ClaimRaceTest {

    private static final int RIDERS = 8;
    private static final int MOST_HELD = 20;

    private static final List<Client> ALL = IntStream.range(0, RIDERS)
            .mapToObj(
                    number -> World.SHARED.onDuty(new RiderContact(AccountId.next(), "라이더", "010-3000-0000"), GANGNAM))
            .toList();

    @RepeatedTest(20)
    void of_eight_riders_who_reach_for_it_exactly_one_gets_it() throws Exception {
        OrderDetails order = World.SHARED.ready(GANGNAM);
        String claim = "/api/deliveries/" + order.id() + "/claim";

        List<Answer> answers = atOnce(ALL.stream()
                .map(rider -> (Callable<Answer>) () -> rider.post(claim))
                .toList());

        assertThat(World.statuses(answers)).containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 409).map(Answer::code))
                .containsOnly("ALREADY_CLAIMED");
        assertThat(World.SHARED.told(order.id())).isEqualTo(1);
        for (int rider = 0; rider < RIDERS; rider++) {
            if (answers.get(rider).status() == 200) {
                // so that the winner of many rounds is not full
                ALL.get(rider).post("/api/deliveries/" + order.id() + "/pickup");
                ALL.get(rider).post("/api/deliveries/" + order.id() + "/handover");
            }
        }
    }

    @Test
    void of_one_rider_who_reaches_for_more_than_he_may_hold_no_more_than_that_succeed() throws Exception {
        Client rider = World.SHARED.onDuty(new RiderContact(AccountId.next(), "욕심", "010-3000-0002"), GANGNAM);
        List<Callable<Answer>> claims = IntStream.range(0, MOST_HELD + RIDERS)
                .mapToObj(_ -> "/api/deliveries/" + World.SHARED.ready(GANGNAM).id())
                .<Callable<Answer>>map(delivery ->
                        () -> rider.post(delivery + (delivery.hashCode() % 2 == 0 ? "/claim" : "/pickup")))
                .toList();

        List<Answer> answers = atOnce(claims);

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(MOST_HELD);
        assertThat(answers.stream().filter(answer -> answer.status() != 200).map(Answer::code))
                .hasSize(RIDERS)
                .containsOnly("TOO_MANY_CLAIMS");
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Answer>> running = new ArrayList<>();
            for (Callable<Answer> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
