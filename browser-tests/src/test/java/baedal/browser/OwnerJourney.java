package baedal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.journeys.Customer;
import baedal.journeys.Dish;
import baedal.journeys.People;
import baedal.journeys.Rider;
import baedal.journeys.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each test has an owner of its own: nobody else's orders hang on his board. */
class OwnerJourney {

    private static final int LIVE_MILLIS = 1000;
    private static final int LONGER_THAN_THE_HOLD = 6000;

    private final World world = World.shared();
    private final People people = new People(world);
    private final Customer customer = people.customer(140);

    @Test
    void a_new_order_appears_within_a_second_rings_until_touched_and_takes_one_tap() {
        try (Visitor owner = atTheBoard(3)) {
            owner.page().locator(".to-cook h2").click(); // browsers let a page sound only after it was touched
            sound(owner, "data-sound", "on");
            owner.page().locator("#sound").click();
            sound(owner, "data-sound", "mute");
            owner.page().locator("#sound").click();
            sound(owner, "data-sound", "on");

            List<Long> seenAfter = new ArrayList<>();
            String id = "";
            for (int n = 1; n <= 3; n++) {
                id = customer.orders(dish(3));
                long placed = System.nanoTime();
                ticket(owner, id, "RECEIVED").waitFor();
                seenAfter.add(Duration.ofNanos(System.nanoTime() - placed).toMillis());
            }
            seenAfter.sort(null);
            assertThat(seenAfter.get(1)).as("of %s", seenAfter).isLessThan(LIVE_MILLIS);
            assertThat(owner.page().title()).startsWith("(3) ");
            sound(owner, "data-ringing", "true");
            owner.page().locator(".to-cook h2").click();
            sound(owner, "data-ringing", "false");

            owner.taps(ticket(owner, id, "RECEIVED").locator("button[value='15']"));
            ticket(owner, id, "ACCEPTED").waitFor();
            assertThat(owner.taps()).isEqualTo(1);
            customer.awaits(id, "ACCEPTED");
            assertThat(owner.page().title()).startsWith("(2) ");
            owner.findsItAccessible().inTheDark().findsItAccessible();
        }
    }

    @Test
    void the_time_left_to_answer_runs_and_the_number_a_rider_calls_is_found() {
        try (Visitor owner = atTheBoard(4)) {
            String id = customer.orders(dish(4));
            Locator left = ticket(owner, id, "RECEIVED").locator("[data-countdown]");
            left.waitFor();
            String before = left.textContent();
            assertThat(before).matches("[45]:\\d\\d");
            owner.page()
                    .waitForFunction(
                            "([id, before]) => document.querySelector(`#ticket-${id} [data-countdown]`).textContent !== before",
                            List.of(id, before));
            assertThat(ticket(owner, id, "RECEIVED").getAttribute("data-age")).isEqualTo("calm");

            String number = ticket(owner, id, "RECEIVED").getAttribute("data-number");
            owner.page().locator("#search").fill(number.substring(0, 4).toLowerCase(java.util.Locale.ROOT));
            assertThat(owner.page().locator(".ticket.found").count()).isEqualTo(1);
            owner.page().locator("#search").fill("ZZZZZZ");
            owner.sees("이 주문번호는 오늘 주문판에 없어요");
            assertThat(ticket(owner, id, "RECEIVED").isVisible()).isFalse();
        }
    }

    @Test
    void what_ran_out_is_marked_sold_out_in_the_same_step() {
        try (Visitor owner = atTheBoard(5)) {
            Dish dish = dish(5);
            String id = customer.orders(dish);
            ticket(owner, id, "RECEIVED").locator(".reject summary").click();
            owner.findsItAccessible();
            ticket(owner, id, "RECEIVED").locator("button[value=SOLD_OUT]").click();
            customer.awaits(id, "REJECTED");
            owner.sees("재료 소진");
            Awaitility.await("sold out, where customers look")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> item(dish).at("/soldOut").asBoolean());
            people.owner(5)
                    .http()
                    .put(
                            "/api/stores/" + dish.storeId() + "/menu-items/" + dish.menuItemId() + "/sold-out",
                            java.util.Map.of("soldOut", false))
                    .expect(200);
        }
    }

    @Test
    void cooking_started_by_mistake_is_taken_back_before_anyone_is_told() {
        try (Visitor owner = with(6)) {
            List<String> sent = new ArrayList<>();
            owner.page().onRequest(request -> {
                if (request.method().equals("POST")) {
                    sent.add(request.url());
                }
            });
            owner.page().clock().install();
            String id = customer.orders(dish(6));
            people.owner(6).accepts(id).expect(200);
            owner.opens("/owner");
            ticket(owner, id, "ACCEPTED").locator("[data-move=cooking-start]").click();
            ticket(owner, id, "COOKING").waitFor();
            owner.page().locator(".hold-undo").click();
            ticket(owner, id, "ACCEPTED").waitFor();
            owner.page().clock().fastForward(LONGER_THAN_THE_HOLD);
            owner.page().locator(".hold").waitFor(Visitor.gone());
            assertThat(sent).isEmpty();
            assertThat(customer.status(id)).isEqualTo("ACCEPTED");

            ticket(owner, id, "ACCEPTED").locator("[data-move=cooking-start]").click();
            owner.page().locator(".hold").waitFor();
            owner.page().clock().fastForward(LONGER_THAN_THE_HOLD);
            customer.awaits(id, "COOKING");
        }
    }

    @Test
    void whoever_leaves_the_board_within_the_five_seconds_has_said_it() {
        try (Visitor owner = with(7)) {
            String id = customer.orders(dish(7));
            people.owner(7).accepts(id).expect(200);
            owner.opens("/owner");
            ticket(owner, id, "ACCEPTED").locator("[data-move=cooking-start]").click();
            owner.page().locator(".hold").waitFor();
            owner.opens("/owner/menu");
            customer.awaits(id, "/status", "COOKING", Duration.ofSeconds(4));
        }
    }

    @Test
    void a_promise_moves_the_rider_is_named_and_what_he_took_is_done() {
        try (Visitor owner = atTheBoard(8)) {
            String id = customer.orders(dish(8));
            people.owner(8).accepts(id).expect(200);
            String promise = customer.awaits(id, "ACCEPTED").text("/readyBy");
            ticket(owner, id, "ACCEPTED")
                    .locator("[data-move=delay][value='5']")
                    .click();
            Awaitility.await("a later promise")
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> !customer.sees(id).text("/readyBy").equals(promise));

            people.owner(8).startsCooking(id).expect(200);
            people.owner(8).finishesCooking(id).expect(200);
            ticket(owner, id, "COOKED").waitFor();
            Rider rider = people.rider(19).onDuty();
            rider.awaitsClaim(id);
            ticket(owner, id, "COOKED").getByText("님이 가지러 와요").waitFor();
            rider.picksUp(id).expect(200);
            ticket(owner, id, "ENDED").waitFor();
        }
    }

    @Test
    void a_cancelled_order_vanishes_without_a_reload_and_says_why() {
        try (Visitor owner = atTheBoard(9)) {
            String id = customer.orders(dish(9));
            people.owner(9).accepts(id).expect(200);
            ticket(owner, id, "ACCEPTED").waitFor();
            customer.cancels(id).expect(202);
            ticket(owner, id, "ENDED").waitFor();
            owner.sees("주문을 고객이 취소했어요");
            owner.findsItAccessible();
            owner.page().locator(".notice button").click();
            owner.page().locator(".notice button").waitFor(Visitor.gone());
        }
    }

    @Test
    void taps_without_a_connection_are_kept_sent_once_and_the_board_catches_up() {
        try (Visitor owner = atTheBoard(10)) {
            String id = customer.orders(dish(10));
            ticket(owner, id, "RECEIVED").waitFor();
            owner.goesOffline();
            owner.page().locator("#offline").waitFor();
            owner.findsItAccessible();
            ticket(owner, id, "RECEIVED").locator("button[value='20']").click();
            ticket(owner, id, "ACCEPTED").locator(".waiting").waitFor();
            owner.page().locator(".owner-tab").last().click();
            owner.sees("연결이 끊겨서 지금은 열 수 없어요");
            String missed = people.customer(141).orders(dish(10));
            assertThat(customer.status(id)).isEqualTo("PLACED");

            owner.comesBackOnline();
            customer.awaits(id, "ACCEPTED");
            ticket(owner, missed, "RECEIVED").waitFor();
            owner.page().locator("#offline").waitFor(hidden());
            ticket(owner, id, "ACCEPTED").locator(".waiting").waitFor(hidden());
            assertThat(customer.timeline(id)).containsOnlyOnce("ACCEPTED");
        }
    }

    private Visitor with(int n) {
        return Visitor.with(world, Screen.TABLET).logsIn("owner" + n + "@demo.baedal");
    }

    /** And his page listens. */
    private Visitor atTheBoard(int n) {
        Visitor owner = Visitor.with(world, Screen.TABLET);
        owner.page()
                .waitForResponse(Pattern.compile(".*/owner/board.*"), () -> owner.logsIn("owner" + n + "@demo.baedal"));
        return owner;
    }

    private Dish dish(int n) {
        return Dish.of(people.owner(n), world);
    }

    private JsonNode item(Dish dish) {
        JsonNode store =
                world.http().get("/api/stores/" + dish.storeId()).expect(200).body();
        for (JsonNode item : store.at("/menu")) {
            if (item.at("/id").asString().equals(dish.menuItemId())) {
                return item;
            }
        }
        throw new AssertionError("not on the menu any more");
    }

    private static Locator ticket(Visitor owner, String id, String column) {
        return owner.page().locator("[data-column=" + column + "] #ticket-" + id);
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private static void sound(Visitor owner, String attribute, String value) {
        owner.page().locator("#sound[" + attribute + "='" + value + "']").waitFor();
    }
}
