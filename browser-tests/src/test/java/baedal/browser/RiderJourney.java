package baedal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.journeys.Customer;
import baedal.journeys.Dish;
import baedal.journeys.Owner;
import baedal.journeys.People;
import baedal.journeys.World;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RiderJourney {

    private final World world = World.shared();
    private final People people = new People(world);
    private final Customer customer = people.customer(130);
    private final Owner owner = people.owner(1);

    @Test
    void of_two_who_reach_for_one_delivery_the_second_is_told_at_once() {
        try (Visitor first = onDuty(21);
                Visitor second = onDuty(22)) {
            String id = cooked();
            Locator tooLate = second.page().locator("#offer-" + id + " button");
            tooLate.waitFor();
            second.missesNewsOf("offers");
            first.taps(first.page().locator("#offer-" + id + " button"));
            job(first, id).waitFor();
            assertThat(first.taps()).isEqualTo(1);
            second.taps(tooLate);
            second.sees("다른 라이더가 먼저 받았어요");
            assertThat(job(second, id).count()).isZero();
        }
    }

    @Test
    void an_offer_that_came_too_late_for_its_signal_is_seen_all_the_same() {
        try (Visitor rider = onDuty(18)) {
            rider.missesNewsOf("offers");
            String id = cooked();
            rider.hearsAgainAfterMissing(id);
            rider.page().locator("#offer-" + id + " button").waitFor();
        }
    }

    @Test
    void what_another_has_taken_vanishes_by_itself() {
        try (Visitor rider = onDuty(23)) {
            String id = cooked();
            rider.page().locator("#offer-" + id + " button").waitFor();
            people.rider(24).onDuty().claims(id).expect(200);
            rider.page().locator("#offer-" + id).waitFor(Visitor.gone());
        }
    }

    @Test
    void from_the_claim_to_the_door_with_the_number_ticked_and_the_fee_earned() {
        try (Visitor rider = onDuty(25)) {
            String id = cooked();
            rider.taps(rider.page().locator("#offer-" + id + " button"));
            Locator job = job(rider, id);
            rider.taps(job.locator(".arrive summary"));
            Locator take = job.locator("form[data-tap=pickup] button");
            take.click();
            assertThat(customer.status(id)).as("no bag without its number").isNotEqualTo("PICKED_UP");
            rider.taps(job.locator(".tick"));
            rider.taps(take);
            customer.awaits(id, "PICKED_UP");
            rider.findsItAccessible();
            rider.taps(job.locator("form[data-tap=handover] button"));
            customer.awaits(id, "DELIVERED");
            rider.taps(rider.page().locator("a[data-tab=day]"));
            rider.page().locator("#day .day-list li").first().waitFor();
            assertThat(rider.page().locator("#day .day-total").textContent()).containsPattern("[1-9],?\\d*원");
            rider.findsItAccessible();
        }
    }

    @Test
    void taps_in_a_dead_spot_wait_and_are_delivered_once() {
        try (Visitor rider = onDuty(26)) {
            String id = cooked();
            rider.taps(rider.page().locator("#offer-" + id + " button"));
            Locator job = job(rider, id);
            job.waitFor();
            rider.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
            rider.page()
                    .waitForFunction(
                            "async () => (await (await caches.open('rider-frame')).match('/rider/shell')) != null");

            rider.goesOffline();
            job.locator(".arrive summary").click();
            job.locator(".tick").click();
            job.locator("form[data-tap=pickup] button").click();
            job.locator(".waiting").waitFor();
            job.locator("form[data-tap=handover] button").click();
            assertThat(customer.status(id)).isEqualTo("RIDER_ASSIGNED");
            rider.page().reload(); // out of the tunnel's blue: the screen opens, and knows what waits
            rider.sees("지금은 연결이 없어요");
            job.locator(".waiting").waitFor();

            rider.comesBackOnline();
            customer.awaits(id, "DELIVERED");
            rider.page().locator("#tab-jobs .empty").waitFor();
            assertThat(customer.timeline(id)).containsOnlyOnce("PICKED_UP", "DELIVERED");
            Awaitility.await("one message for each")
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> customer.messages(id).size() == 7);
            assertThat(customer.messages(id)).doesNotHaveDuplicates();
        }
    }

    @Test
    void what_one_hands_back_another_sees_at_once() {
        try (Visitor first = onDuty(27);
                Visitor second = onDuty(28)) {
            String id = cooked();
            first.taps(first.page().locator("#offer-" + id + " button"));
            Locator job = job(first, id);
            second.page().locator("#offer-" + id).waitFor(Visitor.gone());
            job.locator(".back summary").click();
            job.locator("label.pill").first().click();
            job.locator("form[data-tap=hand-back] button").click();
            second.page().locator("#offer-" + id + " button").waitFor();
            assertThat(second.page().locator("#offer-" + id).textContent()).doesNotContain("강남대로 396");
        }
    }

    @Test
    void it_can_be_installed_and_speaks_both_languages_in_any_light() {
        try (Visitor rider = Visitor.speaking("en-US", world, Screen.PHONE).logsIn("rider29@demo.baedal")) {
            Object manifest = rider.page()
                    .evaluate(
                            "async () => (await (await fetch(document.querySelector('link[rel=manifest]').href)).json()).display");
            assertThat(manifest).isEqualTo("standalone");
            for (String tab : new String[] {"offers", "jobs", "day"}) {
                rider.opens("/rider?tab=" + tab).findsItAccessible();
                rider.inTheDark().findsItAccessible();
                rider.inTheLight();
            }
            assertThat(rider.page().locator("main").innerText()).doesNotContainPattern("[가-힣]{2}");
        }
    }

    private Visitor onDuty(int n) {
        people.rider(n).onDuty();
        return Visitor.with(world, Screen.PHONE).logsIn("rider" + n + "@demo.baedal");
    }

    private String cooked() {
        String id = customer.orders(Dish.of(owner, world));
        owner.cooks(id);
        return id;
    }

    private static Locator job(Visitor rider, String orderId) {
        return rider.page().locator("#job-" + orderId);
    }
}
