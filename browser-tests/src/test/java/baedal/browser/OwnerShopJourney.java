package baedal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.journeys.Customer;
import baedal.journeys.Dish;
import baedal.journeys.People;
import baedal.journeys.World;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Opening, the menu, what was sold; and every screen in both languages and lights. */
class OwnerShopJourney {

    private final World world = World.shared();
    private final People people = new People(world);
    private final Customer customer = people.customer(142);

    @Test
    void a_break_closes_the_store_for_customers_and_says_until_when() {
        try (Visitor owner = visit(11)) {
            String store = stores(11).get(0).asString();
            choose(owner, store, "PAUSED");
            owner.sees("다시 열어요");
            JsonNode paused = store(store);
            assertThat(paused.at("/open").asBoolean()).isFalse();
            assertThat(paused.at("/opening/until").asString()).isNotBlank();
            owner.findsItAccessible();
            choose(owner, store, "CLOSED");
            assertThat(store(store).at("/opening/state").asString()).isEqualTo("CLOSED");
            choose(owner, store, "OPEN");
            assertThat(store(store).at("/open").asBoolean()).isTrue();
        }
    }

    @Test
    void what_is_written_on_the_menu_is_what_customers_read() {
        try (Visitor owner = visit(12).opens("/owner/menu")) {
            String store = stores(12).get(0).asString();
            owner.page().locator(".dishes-head a.btn").click();
            owner.page().locator("[name=name]").fill("오늘의 국수");
            owner.page().locator("[name=price]").fill("9,500");
            owner.page().locator("[name=optionName]").fill("곱빼기");
            owner.page().locator("[name=optionPrice]").fill("1500");
            owner.page().locator("#dish-form .btn-loud").click();
            owner.sees("저장했어요");
            JsonNode written = item(store, "오늘의 국수");
            assertThat(written.at("/price").asLong()).isEqualTo(9500);
            assertThat(written.at("/options/0/name").asString()).isEqualTo("곱빼기");
            owner.findsItAccessible();

            owner.page().locator("[name=price]").fill("10000");
            owner.page().locator("#dish-form .btn-loud").click();
            Locator row = owner.page().locator("#dish-" + written.at("/id").asString());
            row.getByText("10,000원").waitFor();
            row.locator("[role=switch]").click();
            row.locator("[aria-checked=true]").waitFor();
            assertThat(item(store, "오늘의 국수").at("/soldOut").asBoolean()).isTrue();
            assertThat(item(store, "오늘의 국수").at("/price").asLong()).isEqualTo(10000);

            owner.page().locator(".remove summary").click();
            owner.page().locator(".remove .btn-bad").click();
            row.waitFor(Visitor.gone());
            assertThat(item(store, "오늘의 국수").isMissingNode()).isTrue();
        }
    }

    @Test
    void an_order_rings_beside_the_board_too_and_what_was_sold_adds_up() {
        try (Visitor owner = visit(10).opens("/owner/sales")) {
            String id = customer.orders(Dish.of(people.owner(10), world));
            owner.page().locator("#sound[data-ringing=true]").waitFor();
            assertThat(owner.page().title()).matches("\\(\\d+\\) .*");
            people.owner(10).accepts(id).expect(200);
            long total = customer.awaits(id, "ACCEPTED").body().at("/total").asLong();
            owner.page().reload();
            assertThat(owner.page().locator(".figure-big dd").textContent()).isNotEqualTo("0원");
            assertThat(total).isPositive();
            owner.page().locator(".by-dish tbody tr").first().waitFor();
            owner.findsItAccessible();
        }
    }

    @Test
    void every_screen_speaks_english_too_and_can_be_read_in_any_light() {
        String id = customer.orders(Dish.of(people.owner(2), world));
        people.owner(2).accepts(id).expect(200);
        try (Visitor owner = Visitor.speaking("en-US", world, Screen.TABLET).logsIn("owner2@demo.baedal")) {
            for (String path : new String[] {"/owner", "/owner/menu?dish=new", "/owner/sales"}) {
                owner.opens(path).findsItAccessible();
                owner.inTheDark().findsItAccessible();
                owner.inTheLight();
            }
            owner.opens("/owner")
                    .page()
                    .locator("[data-column=ACCEPTED] .ticket")
                    .first()
                    .waitFor();
            assertThat(owner.page().locator("header").innerText()).doesNotContainPattern("[가-힣]{2}");
            assertThat(owner.page().locator(".column-head").allInnerTexts())
                    .noneMatch(head -> head.matches("(?s).*[가-힣].*"));
            assertThat(owner.page().locator(".moves").first().innerText()).doesNotContainPattern("[가-힣]");
        }
    }

    private Visitor visit(int n) {
        return Visitor.with(world, Screen.TABLET).logsIn("owner" + n + "@demo.baedal");
    }

    /** Opens the sheet if it is not, and taps. */
    private static void choose(Visitor owner, String store, String state) {
        Locator sheet = owner.page().locator(".opening");
        if (sheet.getAttribute("open") == null) {
            sheet.locator("summary").click();
        }
        Locator row = owner.page().locator("form.opening-row[action*='" + store + "']");
        row.locator("button[value=" + state + "]").click();
        owner.page()
                .locator("form.opening-row[action*='" + store + "'][data-state=" + state + "]")
                .waitFor();
    }

    private JsonNode stores(int n) {
        return people.owner(n).http().get("/api/me").expect(200).body().at("/storeIds");
    }

    private JsonNode store(String id) {
        return world.http().get("/api/stores/" + id).expect(200).body();
    }

    private JsonNode item(String store, String name) {
        for (JsonNode item : store(store).at("/menu")) {
            if (item.at("/name").asString().equals(name)) {
                return item;
            }
        }
        return tools.jackson.databind.node.MissingNode.getInstance();
    }
}
