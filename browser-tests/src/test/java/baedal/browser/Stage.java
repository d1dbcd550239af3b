package baedal.browser;

import baedal.journeys.Customer;
import baedal.journeys.Dish;
import baedal.journeys.Owner;
import baedal.journeys.People;
import baedal.journeys.Rider;
import baedal.journeys.World;
import java.util.List;

/** What goes on in the world when its pictures are taken: orders in every state, and whose screens show them. */
record Stage(String cooking, String onTheWay, String received, String rejected) {

    private static final String RIDER = "rider@demo.baedal";
    private static final String OWNER = "owner@demo.baedal";
    private static final String OPERATOR = "operator@demo.baedal";

    static Stage set(World world) {
        world.run("demo", "--port=" + world.port, "--speed=60", "--orders-per-minute=60", "--minutes=0.5");
        People people = new People(world);
        Customer customer = people.customer(1);
        Owner owner = people.owner(1);
        Rider rider = people.rider(1).onDuty();
        Dish dish = Dish.of(owner, world);

        String received = customer.orders(dish);
        owner.cooks(received);
        rider.delivers(received);
        customer.awaits(received, "DELIVERED");
        customer.confirms(received).expect(200);

        String cooking = customer.orders(dish);
        owner.accepts(cooking).expect(200);
        owner.startsCooking(cooking).expect(200);
        String onTheWay = people.customer(2).orders(dish);
        owner.cooks(onTheWay);
        rider.awaitsClaim(onTheWay);
        rider.picksUp(onTheWay).expect(200);
        String ready = people.customer(3).orders(dish);
        owner.cooks(ready);
        owner.accepts(people.customer(4).orders(dish)).expect(200);
        for (int n = 5; n <= 7; n++) {
            people.customer(n).orders(dish);
        }
        String rejected = people.customer(8).orders(dish);
        owner.rejects(rejected).expect(200);
        customer.awaits(cooking, "COOKING");
        return new Stage(cooking, onTheWay, received, rejected);
    }

    List<Scene> scenes() {
        return List.of(
                Scene.of("login", null, Screen.PHONE, "/login"),
                Scene.of("rider-offers", RIDER, Screen.PHONE, "/rider?tab=offers"),
                Scene.of("rider-jobs", RIDER, Screen.PHONE, "/rider?tab=jobs"),
                Scene.of("rider-day", RIDER, Screen.PHONE, "/rider?tab=day").inTheDark(),
                Scene.of("owner-board", OWNER, Screen.TABLET, "/owner"),
                Scene.of("owner-board", OWNER, Screen.TABLET, "/owner").inTheDark(),
                Scene.of("owner-reject", OWNER, Screen.TABLET, "/owner")
                        .after(page -> page.locator(".reject summary").first().click())
                        .unmeasured(),
                Scene.of("owner-menu", OWNER, Screen.TABLET, "/owner/menu")
                        .after(page -> page.locator(".dish-open").first().click()),
                Scene.of("owner-sales", OWNER, Screen.TABLET, "/owner/sales"),
                room(),
                room().inTheDark(),
                Scene.of("operator-story", OPERATOR, Screen.DESKTOP, "/operator/orders/" + received),
                Scene.of("operator-story-undone", OPERATOR, Screen.DESKTOP, "/operator/orders/" + rejected)
                        .unmeasured(),
                Scene.of("operator-orders", OPERATOR, Screen.DESKTOP, "/operator/orders"),
                Scene.of("operator-city", OPERATOR, Screen.DESKTOP, "/operator/city")
                        .after(page -> page.locator(".map-marker").first().waitFor()),
                Scene.of("operator-audit", OPERATOR, Screen.DESKTOP, "/operator/audit"));
    }

    private static Scene room() {
        return Scene.of("operator-room", OPERATOR, Screen.DESKTOP, "/operator").after(page -> {
            page.locator(".op-health").waitFor();
            page.locator(".op-fact").first().waitFor();
        });
    }
}
