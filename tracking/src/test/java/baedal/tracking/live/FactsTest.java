package baedal.tracking.live;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.contracts.Role;
import baedal.http.testing.TestTokens;
import baedal.tracking.timeline.Sample;
import baedal.tracking.timeline.Tracking;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class FactsTest {

    private final Tracking tracking = Tracking.shared();
    private final Sample sample = Sample.next();
    private final AccountId operator = AccountId.next();

    @Test
    void the_last_facts_come_first_and_then_every_one_as_it_arrives_once() {
        tracking.told(sample, "OrderPlaced", "PaymentApproved");
        try (Listening listening = listen("?orderId=" + sample.id())) {
            awaitTypes(listening, "OrderPlaced", "PaymentApproved");
            tracking.told(sample, "TicketAccepted");
            tracking.told(sample, "CookingStarted");
            awaitTypes(listening, "OrderPlaced", "PaymentApproved", "TicketAccepted", "CookingStarted");
            assertThat(listening.lines())
                    .contains("event: fact")
                    .anyMatch(line -> line.contains(
                            "\"source\":\"store\",\"orderId\":\"" + sample.id() + "\",\"number\":\"B3F9-0412\""));
        }
    }

    @Test
    void only_what_was_asked_for_passes() {
        try (Listening kitchen = listen("?source=store&last=0&orderId=" + sample.id());
                Listening deals = listen("?type=OrderPlaced&type=OrderCompleted&last=0&orderId=" + sample.id())) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> !kitchen.lines().isEmpty() && !deals.lines().isEmpty());
            tracking.told(sample, "OrderPlaced", "PaymentApproved", "TicketAccepted", "OrderCompleted");
            awaitTypes(kitchen, "TicketAccepted");
            awaitTypes(deals, "OrderPlaced", "OrderCompleted");
        }
    }

    @Test
    void nobody_but_operators_watches() {
        for (Role role : List.of(Role.CUSTOMER, Role.OWNER, Role.RIDER)) {
            assertThat(tracking.as(AccountId.next(), role)
                            .get("/api/operations/events")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(tracking.as(operator, Role.OPERATOR)
                        .get("/api/operations/events?orderId=nonsense")
                        .status())
                .isEqualTo(400);
    }

    private Listening listen(String query) {
        return Listening.at(
                "/api/operations/events" + query,
                tracking.service(),
                TestTokens.get().operator(operator));
    }

    private static void awaitTypes(Listening listening, String... types) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(listening.lines().stream()
                                .filter(line -> line.startsWith("data:"))
                                .map(line -> line.replaceAll(".*\"type\":\"(\\w+)\".*", "$1")))
                        .containsExactly(types));
    }
}
