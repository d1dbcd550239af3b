package baedal.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.http.testing.Client;
import baedal.http.testing.RunningService;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TwoInstancesTest {

    private final Upstream one = new Upstream("one");
    private final Upstream two = new Upstream("two");
    private final RunningService gateway = RunningService.startBare(
            GatewayApplication.class,
            "gateway",
            "--baedal.url.order=" + one.url() + "," + two.url(),
            "--baedal.url.tracking=" + one.url() + "," + two.url(),
            "--baedal.gateway.answer-within=1s");
    private final Client client = gateway.client();

    @AfterEach
    void close() {
        gateway.close();
        one.close();
        two.close();
    }

    @Test
    void they_take_turns() {
        for (int i = 0; i < 10; i++) {
            order();
        }

        assertThat(one.requests).hasValue(5);
        assertThat(two.requests).hasValue(5);
    }

    @Test
    void one_that_refuses_connections_costs_no_caller_his_request() {
        one.close();

        for (int i = 0; i < 10; i++) {
            assertThat(order()).isEqualTo(200);
        }
        assertThat(two.requests).hasValue(10);
    }

    @Test
    void when_both_are_gone_the_caller_is_told_when_to_come_back() {
        one.close();
        two.close();

        assertThat(order()).isEqualTo(503);
    }

    @Test
    void where_the_line_breaks_a_reader_is_served_elsewhere_and_a_writer_is_told_and_nothing_is_written_twice() {
        one.breaks = true;

        for (int i = 0; i < 4; i++) {
            assertThat(client.get("/api/orders").status()).isEqualTo(200);
        }
        one.requests.set(0);
        two.requests.set(0);
        AtomicInteger refused = new AtomicInteger();
        for (int i = 0; i < 4; i++) {
            refused.addAndGet(order() == 503 ? 1 : 0);
        }
        assertThat(refused).hasValue(2);
        assertThat(one.requests).hasValue(2);
        assertThat(two.requests).hasValue(2);
    }

    @Test
    void one_that_says_goodbye_is_left_alone_for_a_moment_and_then_asked_again() {
        one.going = true;
        order();
        order();
        int before = one.requests.get();
        for (int i = 0; i < 10; i++) {
            order();
        }
        assertThat(one.requests).hasValue(before);

        one.going = false;
        await().until(() -> {
            order();
            return one.requests.get() > before;
        });
    }

    private int order() {
        return client.post("/api/orders", Map.of()).status();
    }
}
