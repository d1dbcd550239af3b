package baedal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.journeys.World;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

class FirstLookJourney {

    private final World world = World.shared();

    @Test
    void everyone_is_one_tap_away_from_trying_it_in_his_role() {
        for (String role : new String[] {"customer", "owner", "rider", "operator"}) {
            try (Visitor visitor = Visitor.with(world, Screen.PHONE).opens("/login")) {
                visitor.findsItAccessible();
                Locator shoe = visitor.page().locator("button.shoe[value='" + role + "@demo.baedal']");
                visitor.taps(shoe);
                visitor.page().waitForURL(url -> url.endsWith(role.equals("customer") ? "/" : "/" + role));
                assertThat(visitor.taps()).isEqualTo(1);
            }
        }
    }

    @Test
    void the_language_follows_the_browser_and_the_switch() {
        try (Visitor visitor = Visitor.speaking("en-US", world, Screen.PHONE).opens("/login")) {
            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("en");
            visitor.page().locator("details.menu summary").click();
            visitor.page().locator("button[name=language][value=ko]").click();
            visitor.sees("이메일");
            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo("ko");
        }
    }

    @Test
    void a_wrong_password_is_explained_and_someone_else_s_screen_is_refused_kindly() {
        try (Visitor visitor = Visitor.with(world, Screen.PHONE).opens("/login")) {
            visitor.page().locator("input[type=email]").fill("customer9@demo.baedal");
            visitor.page().locator("input[name=password]").fill("not this one");
            visitor.page().locator("form[action='/login'] button").click();
            visitor.page().locator("[role=alert]").waitFor();
            visitor.logsIn("customer9@demo.baedal").opens("/operator");
            visitor.findsItAccessible();
            assertThat(visitor.page().locator("h1").textContent()).isNotBlank();
        }
    }
}
