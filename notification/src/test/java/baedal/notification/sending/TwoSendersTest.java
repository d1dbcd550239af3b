package baedal.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact.CookingStarted;
import baedal.contracts.OrderFact.OrderPlaced;
import baedal.contracts.OrderFact.TicketAccepted;
import baedal.engines.Database;
import baedal.engines.TestEngines;
import baedal.http.testing.RunningService;
import baedal.notification.NotificationApplication;
import baedal.notification.World;
import baedal.notification.telling.Samples;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TwoSendersTest {

    @Test
    void two_instances_share_the_work_through_a_bad_hour_and_nobody_reads_twice_or_out_of_order() {
        Database database = TestEngines.get().newDatabase("notification");
        String[] same = {
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password(),
            "--baedal.messages.retry-at-most-every=300ms"
        };
        try (World world = World.start(same);
                RunningService _ = RunningService.start(
                        NotificationApplication.class,
                        "notification",
                        Stream.concat(
                                        Stream.of(same),
                                        Stream.of(
                                                "--baedal.kakaotalk.url="
                                                        + world.kakaoTalk().url(),
                                                "--baedal.messages.gather=50ms"))
                                .toArray(String[]::new))) {
            Instant now = Instant.now();
            world.kakaoTalk().suffer("{\"errorRate\":0.5}");
            List<OrderDetails> orders =
                    IntStream.range(0, 100).mapToObj(_ -> Samples.order()).toList();
            orders.forEach(order -> {
                world.hear("order", new OrderPlaced(order.id(), now, order));
                world.hear("store", new TicketAccepted(order.id(), now, now));
                world.hear("store", new CookingStarted(order.id(), now));
            });

            World.await()
                    .untilAsserted(() -> assertThat(world.jdbc()
                                    .sql("select count(*) from message m left join batch b on b.id = m.batch_id"
                                            + " where b.status is distinct from 'SENT'")
                                    .query(Integer.class)
                                    .single())
                            .isZero());
            assertThat(orders)
                    .allSatisfy(order -> assertThat(
                                    world.templatesSent(order.id()).stream().filter(code -> !code.startsWith("OWNER")))
                            .containsExactly("ORDER_PLACED", "ORDER_ACCEPTED", "COOKING_STARTED"));
        }
    }
}
