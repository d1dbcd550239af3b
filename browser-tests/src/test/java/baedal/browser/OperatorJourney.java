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
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class OperatorJourney {

    private final World world = World.shared();
    private final People people = new People(world);
    private final Customer customer = people.customer(30);
    private final Owner owner = people.owner(1);
    private final Rider rider = people.rider(30);

    @Test
    void a_whole_story_is_found_by_its_number_told_in_lanes_and_grows_while_it_is_read() {
        String id = order();
        owner.cooks(id);
        rider.onDuty().delivers(id);
        customer.awaits(id, "DELIVERED");
        try (Visitor operator = atWork()) {
            operator.page().locator("[data-op-search]").fill(customer.sees(id).text("/number"));
            operator.page().keyboard().press("Enter");
            operator.page().waitForURL("**/operator/orders/" + id);
            for (String lane : new String[] {"order", "payment", "network", "store", "delivery", "kakaotalk"}) {
                scenes(operator, lane).first().waitFor();
            }
            assertThat(operator.page().locator(".op-when small").allTextContents())
                    .allMatch(gap -> gap.matches("\\+\\d.*(ms|초)"));
            assertThat(operator.page().locator("[data-tone=undo]").count()).isZero();
            Locator paid = scenes(operator, "payment").last();
            paid.locator("summary").click();
            assertThat(paid.locator("pre").textContent()).contains("\"revision\"");

            customer.confirms(id).expect(200);
            operator.page()
                    .locator("[data-story-status=COMPLETED]")
                    .waitFor(new Locator.WaitForOptions().setTimeout(3000));
            assertThat(scenes(operator, "payment").last().getAttribute("class")).doesNotContain("undo");
            assertThat(paid.locator("pre").isVisible())
                    .as("what was open stays open")
                    .isTrue();
            operator.findsItAccessible();
        }
    }

    @Test
    void what_a_rejection_takes_back_is_red() {
        String id = order();
        try (Visitor operator = atWork().opens("/operator/orders/" + id)) {
            scenes(operator, "order").first().waitFor();
            owner.rejects(id).expect(200);
            for (String lane : new String[] {"store", "order", "network", "payment", "kakaotalk"}) {
                Locator back = operator.page().locator("[data-lane=" + lane + "][data-tone=undo] .op-scene-card");
                back.first().waitFor();
                assertThat(back.first().evaluate("card => getComputedStyle(card).borderTopColor"))
                        .isEqualTo("rgb(179, 38, 30)");
            }
            operator.page().locator(".op-dl .op-bad").waitFor();
            operator.findsItAccessible();
        }
    }

    @Test
    void facts_pass_within_a_second_are_filtered_and_stand_still_when_told_to() {
        try (Visitor operator = atWork()) {
            Page page = operator.page();
            order(); // whoever has just sat down sees what passes from now on
            page.locator(".op-fact").first().waitFor();
            long best = Long.MAX_VALUE;
            for (int n = 0; n < 3; n++) {
                String id = order();
                long since = System.nanoTime();
                fact(page, id, "OrderPlaced").waitFor();
                best = Math.min(best, System.nanoTime() - since);
            }
            assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofSeconds(1));

            page.locator("[data-facts-kind]").selectOption("type=TicketRejected");
            String rejected = order();
            owner.rejects(rejected).expect(200);
            fact(page, rejected, "TicketRejected").waitFor();
            assertThat(page.locator(".op-fact:not([data-type=TicketRejected])").count())
                    .isZero();
            page.locator("[data-facts-kind]").selectOption("");
            page.locator("[data-facts-find]").fill(customer.sees(rejected).text("/number"));
            fact(page, rejected, "OrderRejected").waitFor();
            assertThat(page.locator(".op-fact a").all())
                    .allMatch(link -> link.getAttribute("href").endsWith(rejected));

            page.locator("[data-facts-find]").fill("");
            page.locator("[data-facts-pause]").click();
            String unseen = order();
            // others' orders go on meanwhile
            page.getByText(Pattern.compile("멈춤\\. 새 사실 ([2-9]|\\d\\d+)건"))
                    .first()
                    .waitFor();
            assertThat(fact(page, unseen, "OrderPlaced").count()).isZero();
            page.locator("[data-facts-pause]").click();
            fact(page, unseen, "OrderPlaced").waitFor();
        }
    }

    @Test
    void an_operator_cancels_with_a_reason_which_is_kept() {
        String id = order();
        owner.accepts(id).expect(200);
        owner.startsCooking(id).expect(200);
        customer.awaits(id, "COOKING");
        String why = "주방에 불이 났어요 " + id;
        try (Visitor operator = atWork()) {
            decides(operator, id, why, "주문 취소하고 환불하기");
            operator.sees("주문을 취소했어요");
            operator.page().locator("[data-story-status=CANCELLED]").waitFor();
            operator.page()
                    .locator("[data-lane=network][data-tone=undo]")
                    .first()
                    .waitFor();
            assertThat(operator.opens("/operator/audit").sees(why).isVisible()).isTrue();
        }
        customer.awaits(id, "/payment/state", "REFUNDED", Duration.ofSeconds(30));
    }

    @Test
    void an_operator_refunds_what_was_delivered() {
        String id = order();
        owner.cooks(id);
        rider.onDuty().delivers(id);
        customer.awaits(id, "DELIVERED");
        try (Visitor operator = atWork()) {
            decides(operator, id, "음식이 식었어요 " + id, "전액 환불하기");
            operator.sees("환불을 지시했어요");
            customer.awaits(id, "/payment/state", "REFUNDED", Duration.ofSeconds(30));
            operator.sees("환불됨");
            assertThat(operator.opens("/operator/audit").sees("음식이 식었어요 " + id).isVisible())
                    .isTrue();
        }
    }

    @Test
    void a_service_that_is_away_is_named_and_everything_else_goes_on() {
        world.stop("notification");
        try (Visitor operator = atWork()) {
            operator.sees("알림 서비스가 답하지 않아요");
            operator.page().locator("[data-service=notification].op-away").waitFor();
            String id = order();
            fact(operator.page(), id, "OrderPlaced").waitFor();
            operator.opens("/operator/orders/" + id).sees("알림 서비스가 답하지 않아서 그 부분은 빠져 있어요");
            scenes(operator, "order").first().waitFor();
        } finally {
            world.start("notification");
        }
    }

    @Test
    void riders_on_duty_move_on_the_map() {
        rider.onDuty();
        String name = rider.http().get("/api/me").expect(200).text("/name");
        try (Visitor operator = atWork().opens("/operator/city")) {
            Locator marker = operator.page()
                    .locator(".map-marker[aria-label^='" + name + "'] .map-pin")
                    .first();
            marker.waitFor();
            BoundingBox before = marker.boundingBox();
            rider.http()
                    .put("/api/riders/me", Map.of("onDuty", true, "lat", 37.5075, "lng", 127.0395))
                    .expect(200);
            Awaitility.await()
                    .pollInSameThread()
                    .until(() -> Math.abs(marker.boundingBox().x - before.x) > 20
                            && Math.abs(marker.boundingBox().y - before.y) > 20);
            marker.dispatchEvent("click");
            operator.page().locator("[data-city-chosen]").waitFor();
            assertThat(operator.page().locator("[data-city-chosen] h2").textContent())
                    .isEqualTo(name);
            operator.findsItAccessible();
        }
    }

    @Test
    void every_page_speaks_both_languages_in_any_light() {
        String id = order();
        try (Visitor operator = Visitor.speaking("en-US", world, Screen.DESKTOP).logsIn("operator2@demo.baedal")) {
            operator.sees("Orders per minute");
            for (String path : new String[] {"", "/orders", "/orders/" + id, "/city", "/audit", "/search?q=ZZZZ"}) {
                operator.inTheLight().opens("/operator" + path);
                settled(operator).findsItAccessible();
                settled(operator.inTheDark().opens("/operator" + path)).findsItAccessible();
                assertThat(operator.page().locator("html").getAttribute("lang")).isEqualTo("en");
                assertThat(operator.page().locator(".op-nav").textContent()).contains("Audit log");
                assertThat(operator.page().locator("main").textContent()).doesNotContain("??");
            }
            operator.sees("No such order");
        }
    }

    private Visitor atWork() {
        return settled(Visitor.with(world, Screen.DESKTOP).logsIn("operator@demo.baedal"));
    }

    /** What a page fetches after it has opened is there. */
    private static Visitor settled(Visitor operator) {
        operator.page().waitForFunction("() => !document.querySelector('.op-skeleton')");
        return operator;
    }

    private String order() {
        return customer.orders(Dish.of(owner, world));
    }

    private static Locator scenes(Visitor operator, String lane) {
        return operator.page().locator(".op-scene[data-lane=" + lane + "]");
    }

    private static Locator fact(Page page, String orderId, String type) {
        return page.locator(".op-fact[data-type=" + type + "] a[href$='" + orderId + "']");
    }

    private static void decides(Visitor operator, String id, String why, String button) {
        operator.opens("/operator/orders/" + id);
        operator.page().locator(".op-story-name a.btn").click();
        Locator sheet = operator.page().locator("#decision[open]");
        sheet.locator("input[name=reason]").fill(why);
        operator.findsItAccessible();
        sheet.getByText(button).last().click();
    }
}
