package baedal.http;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import baedal.http.testing.TestTokens;
import org.junit.jupiter.api.Test;

class DoorsTest {

    private static final TestTokens TOKENS = TestTokens.get();

    private final AccountId me = AccountId.next();
    private final Client nobody = TinyService.RUNNING.client();

    @Test
    void an_open_door_needs_no_token_and_does_not_mind_an_old_one() {
        assertThat(nobody.get("/api/open").status()).isEqualTo(200);
        assertThat(nobody.as("old.and.bad").get("/api/open").status()).isEqualTo(200);
    }

    @Test
    void no_token_is_401_with_a_challenge() {
        Answer answer = nobody.get("/api/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHORIZED");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void the_right_role_comes_in_and_is_known() {
        Answer answer = nobody.as(TOKENS.customer(me)).get("/api/me");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/id")).isEqualTo(me.toString());
        assertThat(answer.at("/name")).isEqualTo("홍길동");
        assertThat(answer.at("/phone")).isEqualTo("010-1234-5678");
    }

    @Test
    void the_wrong_role_is_403() {
        Answer answer = nobody.as(TOKENS.rider(me)).get("/api/me");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("FORBIDDEN");
    }

    @Test
    void an_unknown_path_is_404_for_strangers_and_for_friends() {
        assertThat(nobody.get("/api/nothing").status()).isEqualTo(404);
        assertThat(nobody.as(TOKENS.customer(me)).get("/api/nothing").code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_controller_that_no_door_leads_to_is_closed() {
        assertThat(nobody.as(TOKENS.customer(me)).get("/api/forgotten").status())
                .isEqualTo(404);
    }

    @Test
    void another_method_is_405_and_told_which() {
        Answer answer = nobody.delete("/api/things");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).isEqualTo("GET, POST");
    }

    @Test
    void internal_doors_are_for_services_alone() {
        assertThat(nobody.get("/internal/secret").status()).isEqualTo(401);
        assertThat(nobody.as(TOKENS.operator(me)).get("/internal/secret").status())
                .isEqualTo(403);
        assertThat(nobody.as(TOKENS.service("order")).get("/internal/secret").at("/service"))
                .isEqualTo("order");
    }

    @Test
    void a_service_opens_nothing_else() {
        assertThat(nobody.as(TOKENS.service("order")).get("/api/me").status()).isEqualTo(403);
    }

    @Test
    void a_method_override_changes_nothing() {
        Answer answer = nobody.with("X-HTTP-Method-Override", "DELETE").get("/api/open");

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void health_is_open_and_tells_nothing_more() {
        Answer answer = nobody.get("/actuator/health/readiness");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo("UP");
        assertThat(nobody.get("/actuator/env").status()).isEqualTo(404);
        assertThat(nobody.get("/actuator").status()).isEqualTo(404);
    }
}
