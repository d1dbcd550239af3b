package baedal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.journeys.Customer;
import baedal.journeys.Dish;
import baedal.journeys.Owner;
import baedal.journeys.People;
import baedal.journeys.Rider;
import baedal.journeys.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CustomerJourney {

    private final World world = World.shared();
    private final People people = new People(world);
    private final Owner owner = people.owner(1);

    @Test
    void five_taps_from_opening_to_a_paid_order() {
        try (Visitor hungry = hungry(140).opens("/")) {
            Page page = hungry.page();
            hungry.taps(page.locator(".store-link").first());
            hungry.taps(page.locator(".dish-link").first());
            hungry.taps(page.locator(".dish-add"));
            hungry.taps(page.locator(".cart-bar"));
            hungry.taps(page.locator("#pay .btn-loud"));
            hungry.sees("주문했어요!");
            assertThat(hungry.taps()).isLessThanOrEqualTo(5);
            assertThat(people.customer(140).status(orderOn(page))).isEqualTo("PLACED");
            assertThat(world.paymentNetwork().charges(orderOn(page))).isEqualTo(1);
        }
    }

    @Test
    void two_taps_to_the_same_again() {
        String first = people.customer(141).orders(Dish.of(owner, world));
        people.customer(141).awaits(first, "PLACED");
        try (Visitor hungry = hungry(141).opens("/orders")) {
            hungry.taps(hungry.page().locator(".past-again button").first());
            hungry.taps(hungry.page().locator("#pay .btn-loud"));
            hungry.sees("주문했어요!");
            assertThat(hungry.taps()).isEqualTo(2);
            assertThat(orderOn(hungry.page())).isNotEqualTo(first);
        }
    }

    @Test
    void cancelling_is_offered_until_cooking_starts_and_then_vanishes_by_itself() {
        try (Visitor hungry = hungry(142)) {
            String id = ordered(hungry, 142);
            owner.accepts(id).expect(200);
            Locator cancel = hungry.page().locator(".cancel-open");
            cancel.waitFor();
            owner.startsCooking(id).expect(200);
            cancel.waitFor(Visitor.gone());
            hungry.sees("사장님이 만들고 있어요");
        }
    }

    @Test
    void a_cancellation_that_loses_against_the_cook_is_explained() {
        try (Visitor hungry = hungry(143)) {
            String id = ordered(hungry, 143);
            owner.accepts(id).expect(200);
            hungry.taps(hungry.page().locator(".cancel-open"));
            hungry.missesNewsOf("now");
            owner.startsCooking(id).expect(200);
            hungry.taps(hungry.page().locator(".cancel .btn-bad"));
            hungry.sees("방금 조리가 시작되어 취소할 수 없어요");
        }
    }

    @Test
    void who_cancels_in_time_sees_his_money_come_back() {
        try (Visitor hungry = hungry(144)) {
            String id = ordered(hungry, 144);
            hungry.taps(hungry.page().locator(".cancel-open"));
            hungry.taps(hungry.page().locator(".cancel .btn-bad"));
            hungry.sees("카드로 돌려드렸어요");
            hungry.sees("마음이 바뀌었어요");
            assertThat(world.paymentNetwork().kept(id)).isZero();
            hungry.findsItAccessible();
        }
    }

    @Test
    void the_page_follows_the_order_within_a_second_to_the_door() {
        Rider rider = people.rider(30).onDuty();
        try (Visitor hungry = hungry(145)) {
            String id = ordered(hungry, 145);
            watch(hungry.page());
            owner.accepts(id).expect(200);
            awaitStatus(hungry, "ACCEPTED");
            assertThat(hungry.page().locator(".eta").textContent()).matches("\\d\\d:\\d\\d–\\d\\d:\\d\\d");
            owner.startsCooking(id).expect(200);
            awaitStatus(hungry, "COOKING");
            owner.http()
                    .post("/api/tickets/" + id + "/delay", Map.of("minutes", 10))
                    .expect(200);
            hungry.sees("주방이 바빠서 조금 더 걸려요");
            owner.finishesCooking(id).expect(200);
            awaitStatus(hungry, "COOKED");
            rider.awaitsClaim(id);
            rider.picksUp(id).expect(200);
            awaitStatus(hungry, "PICKED_UP");
            hungry.page().locator("#order-map .map-pin-rider").waitFor();
            Locator seen = hungry.page().locator("#order-map .leaflet-marker-icon:has(.map-pin-rider)");
            String before = seen.getAttribute("style");
            rider.http().put("/api/riders/me", Map.of("onDuty", true, "lat", 37.503, "lng", 127.031));
            Awaitility.await("the rider moves")
                    .pollInSameThread()
                    .until(() -> !seen.getAttribute("style").equals(before));
            hungry.findsItAccessible().inTheDark().findsItAccessible();
            rider.handsOver(id).expect(200);
            hungry.taps(hungry.page().locator("#now form[action$=arrival] button"));
            awaitStatus(hungry, "COMPLETED");
            assertThat(delays(hungry.page(), people.customer(145).sees(id).body())
                            .get(2))
                    .as("the median, in ms")
                    .isLessThan(1000);
            hungry.opens("/messages").sees("배달이 완료되었어요");
        }
    }

    @Test
    void a_lost_connection_is_said_and_what_happened_meanwhile_is_shown_when_it_is_back() {
        try (Visitor hungry = hungry(146)) {
            String id = ordered(hungry, 146);
            hungry.goesOffline();
            hungry.page().locator("#offline").waitFor();
            owner.accepts(id).expect(200);
            owner.startsCooking(id).expect(200);
            hungry.comesBackOnline();
            awaitStatus(hungry, "COOKING");
            Awaitility.await("the bar goes")
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> hungry.page().locator("#offline").isHidden());
        }
    }

    @Test
    void a_page_that_is_left_gives_its_stream_to_the_next_one() {
        try (Visitor hungry = hungry(147)) {
            for (int i = 0; i < 15; i++) {
                hungry.opens(i % 2 == 0 ? "/orders" : "/addresses");
                hungry.page().waitForResponse("**/live?**", () -> hungry.page().reload());
            }
            String id = ordered(hungry, 147);
            owner.accepts(id).expect(200);
            awaitStatus(hungry, "ACCEPTED");
            assertThat(hungry.page().locator("#offline").isHidden()).isTrue();
        }
    }

    private Visitor hungry(int n) {
        return Visitor.with(world, Screen.PHONE).logsIn("customer" + n + "@demo.baedal");
    }

    /** Ordered elsewhere, and looked at here. */
    private String ordered(Visitor hungry, int n) {
        Customer customer = people.customer(n);
        String id = customer.orders(Dish.of(owner, world));
        hungry.page().waitForResponse("**/live?**", () -> hungry.opens("/orders/" + id));
        return id;
    }

    private static String orderOn(Page page) {
        return page.url().replaceAll(".*/orders/([^?]+).*", "$1");
    }

    private static void awaitStatus(Visitor hungry, String status) {
        hungry.page()
                .locator("[data-order-now][data-status=" + status + "]")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    }

    /** The page notes when it shows which status for the first time. */
    private static void watch(Page page) {
        page.evaluate("""
                () => {
                  window.shown = {};
                  new MutationObserver(() => {
                    const now = document.querySelector('[data-order-now]');
                    if (now) window.shown[now.dataset.status] ??= Date.now();
                  }).observe(document.getElementById('now'), { childList: true, subtree: true });
                }""");
    }

    /** From each fact to its being seen, in milliseconds, the shortest first. */
    private static List<Long> delays(Page page, JsonNode order) {
        @SuppressWarnings("unchecked")
        Map<String, Number> shown = (Map<String, Number>) page.evaluate("() => window.shown");
        List<Long> delays = Stream.of("ACCEPTED", "COOKING", "COOKED", "PICKED_UP", "DELIVERED")
                .map(status -> Objects.requireNonNull(shown.get(status)).longValue()
                        - at(order, status).toEpochMilli())
                .sorted()
                .toList();
        System.out.println("from the fact to the screen, ms: " + delays);
        return delays;
    }

    private static Instant at(JsonNode order, String status) {
        for (JsonNode entry : order.at("/timeline")) {
            if (entry.at("/status").asString().equals(status)) {
                return Instant.parse(entry.at("/at").asString());
            }
        }
        throw new AssertionError("never " + status);
    }
}
