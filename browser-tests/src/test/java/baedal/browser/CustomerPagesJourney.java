package baedal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.journeys.Dish;
import baedal.journeys.Owner;
import baedal.journeys.People;
import baedal.journeys.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every page of a customer: for everybody's eyes and fingers, in both languages and lights, full and empty. */
class CustomerPagesJourney {

    private final World world = World.shared();
    private final People people = new People(world);
    private final Owner owner = people.owner(1);
    private final Dish dish = Dish.of(owner, world);

    @Test
    void every_page_is_accessible_in_any_light_and_language() {
        String id = people.customer(155).orders(dish);
        owner.accepts(id).expect(200);
        for (String language : List.of("ko-KR", "en-US")) {
            try (Visitor visitor =
                    Visitor.speaking(language, world, Screen.PHONE).logsIn("customer155@demo.baedal")) {
                String store = "/stores/" + dish.storeId();
                for (String path : List.of(
                        "/",
                        "/?q=nothing",
                        "/?category=chicken",
                        store,
                        store + "/dishes/" + dish.menuItemId(),
                        "/checkout",
                        "/orders",
                        "/orders?number=NONE-0000",
                        "/orders/" + id,
                        "/orders/" + id + "/receipt",
                        "/messages",
                        "/addresses",
                        "/addresses/new")) {
                    visitor.opens(path).findsItAccessible();
                    visitor.inTheDark().findsItAccessible();
                    visitor.inTheLight();
                    assertThat(visitor.page().content()).as(path).doesNotContain("??");
                }
                assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo(language.substring(0, 2));
            }
        }
    }

    @Test
    void the_sheet_and_the_full_checkout_are_accessible_and_a_keyboard_is_enough() {
        try (Visitor visitor = Visitor.with(world, Screen.PHONE)
                .logsIn("customer156@demo.baedal")
                .opens("/stores/" + dish.storeId())) {
            Page page = visitor.page();
            page.locator(".dish-link").first().focus();
            page.keyboard().press("Enter");
            page.locator("#sheet[open] .dish-add").waitFor();
            visitor.findsItAccessible().inTheDark().findsItAccessible().inTheLight();
            page.keyboard().press("Escape");
            page.locator("#sheet")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
            page.locator(".dish-link").first().focus();
            page.keyboard().press("Enter");
            page.locator("#sheet[open] .dish-add").focus();
            page.keyboard().press("Enter");
            page.locator(".cart-bar").focus();
            page.keyboard().press("Enter");
            page.locator("#pay").waitFor();
            visitor.findsItAccessible().inTheDark().findsItAccessible();
        }
    }

    @Test
    void another_stores_cart_is_replaced_only_when_one_says_so() {
        try (Visitor visitor = Visitor.with(world, Screen.PHONE).opens("/")) {
            Page page = visitor.page();
            String other = page.locator(".store-link").nth(1).getAttribute("href");
            page.locator(".store-link").first().click();
            add(page);
            visitor.opens(other);
            page.locator(".dish-link").first().click();
            page.locator(".dish-add").click();
            visitor.sees("장바구니를 새로 시작할까요?");
            visitor.findsItAccessible();
            page.locator("#sheet .btn-loud").click();
            page.locator("#bar .cart-bar strong").waitFor();
            page.locator(".cart-bar").click();
            page.waitForURL("**/login?next=%2Fcheckout"); // strangers look around; who orders is known
        }
    }

    @Test
    void a_new_customer_is_led_from_nothing_to_his_first_address() {
        String email = "hungry-" + UUID.randomUUID() + "@example.com";
        try (Visitor visitor = Visitor.with(world, Screen.PHONE).opens("/register")) {
            Page page = visitor.page();
            page.locator("input[name=name]").fill("새손님");
            page.locator("input[name=phone]").fill("010-5555-0000");
            page.locator("input[name=email]").fill(email);
            page.locator("input[name=password]").fill("long enough 1");
            page.locator("form[action='/register'] button").click();
            visitor.sees("주소를 알려 주세요");
            for (String path : List.of("/orders", "/messages", "/addresses", "/checkout")) {
                visitor.opens(path).findsItAccessible();
            }
            visitor.opens("/");
            page.locator(".store-link").first().click();
            add(page);
            page.locator(".cart-bar").click();
            visitor.sees("주소를 추가하면 주문할 수 있어요");
            page.locator(".pay-foot a").click();
            page.locator("input[name=label]").fill("우리집");
            page.locator("input[name=address]").fill("서울 강남구 강남대로 1");
            page.locator("select[name=point]")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.locator("#address-map .map-pin-home").waitFor();
            page.locator("[data-address] .btn-loud").click();
            visitor.sees("우리집");
            page.locator("#pay .btn-loud").click();
            visitor.sees("주문했어요!");
        }
    }

    private static void add(Page page) {
        page.locator(".dish-link").first().click();
        page.locator(".dish-add").click();
        page.locator("#bar .cart-bar strong").waitFor();
    }
}
