package baedal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.journeys.Dish;
import baedal.journeys.People;
import baedal.journeys.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

/** The whole story with nothing but fingers: customer, owner, rider and operator side by side, nobody reloads. */
class FourBrowsersJourney {

    private static final String OWNER = "owner@demo.baedal";
    private static final String RIDER = "rider20@demo.baedal";

    private final World world = World.shared();
    private final People people = new People(world);

    @Test
    void from_hunger_to_the_door_with_everyone_watching() {
        people.rider(20).onDuty();
        try (Visitor customer = Visitor.with(world, Screen.PHONE).logsIn("customer150@demo.baedal");
                Visitor owner = Visitor.with(world, Screen.TABLET).logsIn(OWNER);
                Visitor rider = Visitor.with(world, Screen.PHONE).logsIn(RIDER);
                Visitor operator = Visitor.with(world, Screen.DESKTOP).logsIn("operator@demo.baedal")) {
            String id = orders(customer);
            operator.opens("/operator/orders/" + id);

            owner.taps(ticket(owner, id, "RECEIVED").locator("button[value='15']"));
            awaits(customer, "ACCEPTED");
            owner.taps(ticket(owner, id, "ACCEPTED").locator("[data-move=cooking-start]"));
            awaits(customer, "COOKING"); // five seconds later: until then he may take it back
            owner.taps(ticket(owner, id, "COOKING").locator("[data-move=cooking-finish]"));
            awaits(customer, "COOKED");

            rider.taps(rider.page().locator("#offer-" + id + " button"));
            awaits(customer, "RIDER_ASSIGNED");
            Locator job = rider.page().locator("#job-" + id);
            rider.taps(job.locator(".arrive summary"));
            rider.taps(job.locator(".tick"));
            rider.taps(job.locator("form[data-tap=pickup] button"));
            awaits(customer, "PICKED_UP");
            ticket(owner, id, "ENDED").waitFor();
            rider.taps(job.locator("form[data-tap=handover] button"));
            awaits(customer, "DELIVERED");
            customer.taps(customer.page().locator("#now form[action$=arrival] button"));
            awaits(customer, "COMPLETED");

            operator.page().locator("[data-story-status=COMPLETED]").waitFor();
            assertThat(operator.page().locator("[data-tone=undo]").count()).isZero();
            assertThat(people.customer(150).timeline(id))
                    .containsExactly(
                            "PLACED",
                            "ACCEPTED",
                            "COOKING",
                            "COOKED",
                            "RIDER_ASSIGNED",
                            "PICKED_UP",
                            "DELIVERED",
                            "COMPLETED");
            assertThat(world.paymentNetwork().charges(id)).isEqualTo(1);
        }
    }

    /** @return the order's id */
    private String orders(Visitor customer) {
        Page page = customer.page();
        customer.opens("/stores/" + Dish.of(people.owner(1), world).storeId());
        customer.taps(page.locator(".dish-link").first());
        customer.taps(page.locator(".dish-add"));
        customer.taps(page.locator(".cart-bar"));
        customer.taps(page.locator("#pay .btn-loud"));
        customer.sees("주문했어요!");
        return page.url().replaceAll(".*/orders/([^?]+).*", "$1");
    }

    private static Locator ticket(Visitor owner, String id, String column) {
        return owner.page().locator("[data-column=" + column + "] #ticket-" + id);
    }

    private static void awaits(Visitor customer, String status) {
        customer.page()
                .locator("[data-order-now][data-status=" + status + "]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }
}
