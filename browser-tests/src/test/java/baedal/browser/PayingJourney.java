package baedal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.journeys.People;
import baedal.journeys.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Another card, on the payment network's own page, and everything that may go wrong with it. */
class PayingJourney {

    private final World world = World.shared();
    private final People people = new People(world);

    @Test
    void a_card_is_chosen_on_the_payment_networks_page_and_the_order_is_placed() {
        try (Visitor hungry = atThePaymentPage(150)) {
            hungry.page().locator("button.pay").click();
            hungry.sees("주문했어요!");
            assertThat(world.paymentNetwork().charges(orderOn(hungry.page()))).isEqualTo(1);
        }
    }

    @Test
    void a_declined_card_is_explained_and_the_same_can_be_ordered_again() {
        try (Visitor hungry = atThePaymentPage(151)) {
            choose(hungry, "DECLINE");
            hungry.sees("돈은 나가지 않았어요");
            hungry.findsItAccessible();
            hungry.page().locator("form[action$=again] button").click();
            hungry.sees("결제하기");
        }
    }

    @Test
    void who_turns_back_can_still_pay() {
        try (Visitor hungry = atThePaymentPage(152)) {
            hungry.page().locator("button.cancel").click();
            hungry.sees("결제를 그만두셨어요");
            hungry.findsItAccessible();
            hungry.page().locator(".now-pay .btn-loud").click();
            hungry.sees("주문했어요!");
        }
    }

    @Test
    void while_the_outcome_is_unknown_nobody_is_asked_to_pay_again_and_it_settles_by_itself() {
        try (Visitor hungry = atThePaymentPage(153)) {
            // nothing settles before the network is well again: however slow this machine is, the page can be looked at
            world.paymentNetwork().faults(Map.of("errorRate", 1.0));
            try {
                hungry.page().locator("button.pay").click();
                hungry.sees("다시 결제하지 마세요");
                assertThat(hungry.page().locator(".now-pay").count()).isZero();
                hungry.findsItAccessible();
            } finally {
                world.paymentNetwork().healthy();
            }
            hungry.page().getByText("가게 확인 중").first().waitFor(new Locator.WaitForOptions().setTimeout(40_000));
            assertThat(world.paymentNetwork().charges(orderOn(hungry.page()))).isEqualTo(1);
        }
    }

    @Test
    void while_payment_is_down_one_is_led_to_pay_a_little_later() {
        try (Visitor hungry = atTheCheckout(154)) {
            world.stop("payment");
            try {
                hungry.page().locator("#pay .btn-loud").click();
                hungry.sees("잠시 뒤에 다시 결제해 주세요");
                hungry.findsItAccessible();
            } finally {
                world.start("payment");
            }
            String id = orderOn(hungry.page());
            Awaitility.await("paid, at last")
                    .pollInSameThread()
                    .atMost(Duration.ofSeconds(90))
                    .pollInterval(Duration.ofSeconds(2))
                    .until(() -> {
                        if (hungry.page().locator(".now-pay").count() > 0) {
                            hungry.page().locator(".now-pay .btn-loud").click();
                        }
                        return people.customer(154).status(id).equals("PLACED");
                    });
            assertThat(world.paymentNetwork().charges(id)).isEqualTo(1);
        }
    }

    private Visitor atThePaymentPage(int n) {
        Visitor hungry = atTheCheckout(n);
        hungry.page().locator("#pay .btn-inline").click();
        hungry.page().locator("button.pay").waitFor();
        return hungry;
    }

    private Visitor atTheCheckout(int n) {
        Visitor hungry = Visitor.with(world, Screen.PHONE).logsIn("customer" + n + "@demo.baedal");
        Page page = hungry.opens("/").page();
        page.locator(".store-link").first().click();
        page.locator(".dish-link").first().click();
        page.locator(".dish-add").click();
        page.locator(".cart-bar").click();
        page.locator("#pay").waitFor();
        return hungry;
    }

    private static void choose(Visitor hungry, String card) {
        hungry.page().locator("input[value=" + card + "]").last().check();
        hungry.page().locator("button.pay").click();
    }

    private static String orderOn(Page page) {
        return page.url().replaceAll(".*/orders/([^?]+).*", "$1");
    }
}
