package baedal.tracking.operating;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.http.ServiceClients;
import baedal.tracking.timeline.Tracking;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ColleaguesTest {

    @Test
    void nobody_waits_for_one_who_does_not_answer() {
        ServiceClients clients = Tracking.shared().service().bean(ServiceClients.class);
        long before = System.nanoTime();
        try (Colleagues colleagues = new Colleagues(clients, Duration.ofMillis(500))) {
            Colleagues.Said<String> said = colleagues.named(
                    List.of("order", "payment", "store"),
                    (service, _) -> service.equals("payment") ? silence() : service);
            assertThat(said.answers()).containsOnlyKeys("order", "store");
            assertThat(said.missing()).containsExactly("payment");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    private static String silence() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "too late";
    }
}
