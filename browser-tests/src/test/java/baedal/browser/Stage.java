package baedal.browser;

import baedal.journeys.Customer;
import baedal.journeys.Dish;
import baedal.journeys.Owner;
import baedal.journeys.People;
import baedal.journeys.Rider;
import baedal.journeys.World;
import java.util.List;
import java.util.stream.Stream;

/** What goes on in the world when its pictures are taken: orders in every state, and whose screens show them. */
record Stage(String store, String cooking, String onTheWay, String received, String cancelled, String rejected) {

    private static final String CUSTOMER = "customer@demo.baedal";
    private static final String SECOND_CUSTOMER = "customer2@demo.baedal";
    private static final String THIRD_CUSTOMER = "customer3@demo.baedal";
    private static final String OWNER = "owner@demo.baedal";
    private static final String OPERATOR = "operator@demo.baedal";
    private static final String RIDER = "rider@demo.baedal";

    static Stage set(World world) {
        letTheCityLive(world, 0.5);
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
        String cancelled = people.customer(3).orders(dish);
        owner.accepts(cancelled).expect(200);
        people.customer(3).cancels(cancelled).expect(202);
        String ready = people.customer(3).orders(dish);
        owner.cooks(ready);
        owner.accepts(people.customer(4).orders(dish)).expect(200);
        for (int n = 5; n <= 7; n++) {
            people.customer(n).orders(dish);
        }
        String rejected = people.customer(8).orders(dish);
        owner.rejects(rejected).expect(200);
        customer.awaits(cooking, "COOKING");
        people.customer(3).awaits(cancelled, "CANCELLED");
        return new Stage(dish.storeId(), cooking, onTheWay, received, cancelled, rejected);
    }

    List<Scene> scenes() {
        return Stream.of(login(), customer(), owner(), rider())
                .flatMap(List::stream)
                .toList();
    }

    /** Until it sleeps again by itself. */
    static void letTheCityLive(World world, double minutes) {
        world.run("demo", "--port=" + world.port, "--speed=60", "--orders-per-minute=60", "--minutes=" + minutes);
    }

    private static List<Scene> login() {
        return List.of(Scene.of("login", null, Screen.PHONE, "/login"));
    }

    private List<Scene> customer() {
        Scene home = Scene.of("customer-home", CUSTOMER, Screen.PHONE, "/");
        Scene order = Scene.of("customer-order", SECOND_CUSTOMER, Screen.PHONE, "/orders/" + onTheWay);
        return List.of(
                home,
                home.inTheDark(),
                home.inEnglish(),
                Scene.of("customer-store", CUSTOMER, Screen.PHONE, "/stores/" + store),
                Scene.of("customer-dish", CUSTOMER, Screen.PHONE, "/stores/" + store)
                        .after(page -> page.locator(".dish-link").first().click())
                        .after(page -> page.locator(".dish-add").waitFor()),
                Scene.of("customer-checkout", CUSTOMER, Screen.PHONE, "/orders")
                        .after(page ->
                                page.locator(".past-again button").first().click())
                        .after(page -> page.locator("#pay").waitFor()),
                Scene.of("customer-cooking", CUSTOMER, Screen.PHONE, "/orders/" + cooking),
                order,
                order.inTheDark(),
                Scene.of("customer-cancelled", THIRD_CUSTOMER, Screen.PHONE, "/orders/" + cancelled),
                Scene.of("customer-orders", CUSTOMER, Screen.PHONE, "/orders"),
                Scene.of("customer-receipt", CUSTOMER, Screen.PHONE, "/orders/" + received + "/receipt"),
                Scene.of("customer-messages", CUSTOMER, Screen.PHONE, "/messages"),
                Scene.of("customer-addresses", CUSTOMER, Screen.PHONE, "/addresses"));
    }

    private static List<Scene> owner() {
        Scene board = Scene.of("owner-board", OWNER, Screen.TABLET, "/owner");
        return List.of(
                board,
                board.inTheDark(),
                Scene.of("owner-reject", OWNER, Screen.TABLET, "/owner")
                        .after(page -> page.locator(".reject summary").first().click())
                        .unmeasured(),
                Scene.of("owner-menu", OWNER, Screen.TABLET, "/owner/menu")
                        .after(page -> page.locator(".dish-open").first().click()),
                Scene.of("owner-sales", OWNER, Screen.TABLET, "/owner/sales"));
    }

    private static List<Scene> rider() {
        Scene offers = Scene.of("rider-offers", RIDER, Screen.PHONE, "/rider?tab=offers");
        return List.of(
                offers,
                offers.inTheDark(),
                Scene.of("rider-jobs", RIDER, Screen.PHONE, "/rider?tab=jobs"),
                Scene.of("rider-day", RIDER, Screen.PHONE, "/rider?tab=day"));
    }

    /** Seen while the city lives. */
    List<Scene> operator() {
        Scene room = Scene.of("operator-room", OPERATOR, Screen.DESKTOP, "/operator")
                .after(page -> page.locator(".op-health").waitFor())
                .after(page -> page.locator(".op-fact").first().waitFor());
        return List.of(
                room,
                room.inTheDark(),
                Scene.of("operator-city", OPERATOR, Screen.DESKTOP, "/operator/city")
                        .after(page -> page.waitForFunction("() => document.querySelector('.map-marker') !== null")),
                Scene.of("operator-story", OPERATOR, Screen.DESKTOP, "/operator/orders/" + received),
                Scene.of("operator-compensation", OPERATOR, Screen.DESKTOP, "/operator/orders/" + rejected)
                        .unmeasured(),
                Scene.of("operator-orders", OPERATOR, Screen.DESKTOP, "/operator/orders"),
                Scene.of("operator-audit", OPERATOR, Screen.DESKTOP, "/operator/audit"));
    }
}
