package baedal.http;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.AccountId;
import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import baedal.http.testing.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    private static final Map<String, Object> THING = Map.of("name", "a", "count", 1);

    private final Client customer = TinyService.RUNNING.as(TestTokens.get().customer(AccountId.next()));

    @Test
    void a_key_is_required_and_handed_on() {
        assertThat(customer.post("/api/things", THING).code()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        assertThat(customer.with("Idempotency-Key", "k-1")
                        .post("/api/things", THING)
                        .at("/key"))
                .isEqualTo("k-1");
    }

    @Test
    void a_key_has_1_to_255_visible_characters() {
        assertThat(keyed("x".repeat(255)).status()).isEqualTo(200);
        assertThat(keyed("x".repeat(256)).code()).isEqualTo("INVALID_REQUEST");
        assertThat(keyed("a b").code()).isEqualTo("INVALID_REQUEST");
    }

    private Answer keyed(String key) {
        return customer.with("Idempotency-Key", key).post("/api/things", THING);
    }

    @Test
    void a_list_is_read_page_by_page() {
        Answer first = customer.get("/api/things");
        assertThat(first.json().path("items")).hasSize(20);

        Answer last = customer.get("/api/things?cursor=" + first.at("/nextCursor"));
        assertThat(last.at("/items/0")).isEqualTo("21");
        assertThat(last.json().path("items")).hasSize(5);
        assertThat(last.json().path("nextCursor").isNull()).isTrue();
        assertThat(customer.get("/api/things?limit=25")
                        .json()
                        .path("nextCursor")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=101", "limit=x", "limit=", "limit=-1", "cursor=x", "cursor=", "cursor=AAAAAAA"
            })
    void a_page_that_cannot_be_is_400(String query) {
        assertThat(customer.get("/api/things?" + query).code()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void ids_are_read_from_paths_as_what_they_are() {
        String id = "01900000-0000-7000-8000-100000000001";

        assertThat(customer.get("/api/things/" + id).at("/id")).isEqualTo(id);
    }

    @Test
    void a_trace_goes_on_and_a_broken_one_begins_anew() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Answer goingOn = customer.with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/api/open");
        Answer anew = customer.with("traceparent", "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01")
                .get("/api/open");

        assertThat(goingOn.at("/traceparent"))
                .startsWith("00-" + trace + "-")
                .endsWith("-01")
                .hasSize(55);
        assertThat(anew.at("/traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00")
                .doesNotContain("0".repeat(32));
    }
}
