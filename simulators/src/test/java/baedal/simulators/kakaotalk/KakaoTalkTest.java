package baedal.simulators.kakaotalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baedal.simulators.testing.RunningSimulator;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import tools.jackson.databind.JsonNode;

class KakaoTalkTest {

    private static RunningSimulator kakaoTalk;

    private final String order = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        kakaoTalk = RunningSimulator.kakaoTalk();
    }

    @AfterAll
    static void stop() {
        kakaoTalk.close();
    }

    @AfterEach
    void heal() {
        kakaoTalk.recover();
    }

    @Test
    void a_batch_is_rendered_and_delivered_once_for_one_key() {
        JsonNode sent = send("test_kakaotalk_secret", "b-" + order, "ORDER_PLACED");

        assertThat(sent.at("/header/isSuccessful").asBoolean()).isTrue();
        assertThat(sent.at("/message/sendResults/0/resultCode").asInt()).isZero();
        assertThat(sent.at("/message/sendResults/0/recipientGroupingKey").asString())
                .isEqualTo("m-1");
        assertThat(send("test_kakaotalk_secret", "b-" + order, "ORDER_PLACED")
                        .at("/header/resultCode")
                        .asInt())
                .isEqualTo(-1005);
        JsonNode ledger = kakaoTalk.ledger(order);
        assertThat(ledger).hasSize(1);
        assertThat(ledger.get(0).path("recipientNo").asString()).isEqualTo("010-1000-0001");
        assertThat(ledger.get(0).path("templateCode").asString()).isEqualTo("ORDER_PLACED");
        assertThat(ledger.get(0).path("text").asString()).contains("B3F9-0412").doesNotContain("#{");
    }

    @Test
    void an_unknown_template_fails_the_recipient_not_the_batch() {
        JsonNode sent = send("test_kakaotalk_secret", "u-" + order, "NEVER_REGISTERED");

        assertThat(sent.at("/header/isSuccessful").asBoolean()).isTrue();
        assertThat(sent.at("/message/sendResults/0/resultCode").asInt()).isNotZero();
        assertThat(kakaoTalk.ledger(order)).isEmpty();
    }

    @Test
    void a_wrong_secret_is_refused() {
        assertThat(send("wrong", "s-" + order, "ORDER_PLACED")
                        .at("/header/resultCode")
                        .asInt())
                .isEqualTo(-1001);
    }

    @Test
    void a_failing_batch_has_no_effect_and_a_lost_one_has() {
        kakaoTalk.suffer("{\"errorRate\":1}");
        assertThatThrownBy(() -> send("test_kakaotalk_secret", "f-" + order, "ORDER_PLACED"))
                .isInstanceOf(HttpServerErrorException.class);
        assertThat(kakaoTalk.ledger(order)).isEmpty();

        kakaoTalk.suffer("{\"outcome\":\"lost\"}");
        assertThatThrownBy(() -> send("test_kakaotalk_secret", "f-" + order, "ORDER_PLACED"))
                .isInstanceOf(ResourceAccessException.class);
        assertThat(kakaoTalk.ledger(order)).hasSize(1);
    }

    private JsonNode send(String secret, String key, String template) {
        return Objects.requireNonNull(kakaoTalk
                .client()
                .post()
                .uri("/alimtalk/v2.3/appkeys/baedal/messages")
                .header("X-Secret-Key", secret)
                .header("X-NC-API-IDEMPOTENCY-KEY", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"senderKey":"baedal","templateCode":"%s","recipientList":[{"recipientNo":"010-1000-0001",
                         "templateParameter":{"orderId":"%s","storeName":"가게","number":"B3F9-0412","total":"13,000원"},
                         "recipientGroupingKey":"m-1"}]}""".formatted(template, order))
                .retrieve()
                .body(JsonNode.class));
    }
}
