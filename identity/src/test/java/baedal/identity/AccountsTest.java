package baedal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.http.Doors;
import baedal.http.testing.Answer;
import baedal.http.testing.Client;
import baedal.http.testing.OpenApiDocument;
import baedal.http.testing.RunningService;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {

    private static final RunningService IDENTITY = RunningIdentity.DEMO;

    private final Client client = IDENTITY.client();

    @Test
    void who_registers_is_a_customer_and_can_log_in() {
        Map<String, Object> person = person();

        Answer registered = client.post("/api/auth/register", person);

        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.json().propertyNames()).containsExactlyInAnyOrder("id", "email", "name", "roles");
        assertThat(registered.at("/email")).isEqualTo(person.get("email"));
        assertThat(registered.json().path("roles").toString()).isEqualTo("[\"CUSTOMER\"]");
        assertThat(RunningIdentity.logIn(client, emailOf(person), "correct horse")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_email_is_taken_once_whatever_its_case() {
        Map<String, Object> person = person();
        client.post("/api/auth/register", person);
        person.put("email", emailOf(person).toUpperCase(Locale.ROOT));

        Answer again = client.post("/api/auth/register", person);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("EMAIL_TAKEN");
    }

    @Test
    void of_many_who_register_one_email_at_once_one_gets_it() throws Exception {
        Map<String, Object> person = person();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> register =
                    () -> client.post("/api/auth/register", person).status();
            List<Integer> answers = threads.invokeAll(Collections.nCopies(8, register)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(answers).containsOnlyOnce(201).contains(409).doesNotContain(500);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "email, nobody",
        "email, a@b",
        "email, a b@c.kr",
        "password, short",
        "name, ' '",
        "phone, call-me",
        "phone, 12"
    })
    void what_is_no_person_is_400(String field, String value) {
        Map<String, Object> person = person();
        person.put(field, value);

        Answer answer = client.post("/api/auth/register", person);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("INVALID_REQUEST");
        assertThat(answer.at("/field")).isEqualTo(field);
    }

    @Test
    void a_role_is_not_taken_but_given() {
        Map<String, Object> person = person();
        person.put("roles", List.of("OPERATOR"));

        assertThat(client.post("/api/auth/register", person).code()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void a_password_longer_than_bcrypt_reads_is_400() {
        Map<String, Object> person = person();
        person.put("password", "비밀번호".repeat(10));

        assertThat(client.post("/api/auth/register", person).at("/field")).isEqualTo("password");
    }

    @Test
    void i_am_who_i_registered_as() {
        Map<String, Object> person = person();
        client.post("/api/auth/register", person);
        String token =
                RunningIdentity.logIn(client, emailOf(person), "correct horse").at("/accessToken");

        Answer me = client.as(token).get("/api/me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.at("/email")).isEqualTo(person.get("email"));
        assertThat(me.at("/name")).isEqualTo("홍길동");
        assertThat(me.at("/roles/0")).isEqualTo("CUSTOMER");
        assertThat(client.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void an_owner_is_told_the_stores_he_owns() {
        Answer me = client.as(RunningIdentity.demoToken("owner@demo.baedal")).get("/api/me");

        assertThat(me.json().path("storeIds")).hasSize(2);
        assertThat(me.at("/storeIds/0")).isEqualTo("01900000-0000-7000-8000-500000000001");
    }

    @Test
    void an_owner_is_who_he_is_while_the_store_service_is_slow_or_broken() {
        for (String email : List.of("owner2@demo.baedal", "owner3@demo.baedal")) {
            Answer me = client.as(RunningIdentity.demoToken(email)).get("/api/me");

            assertThat(me.status()).isEqualTo(200);
            assertThat(me.at("/email")).isEqualTo(email);
            assertThat(me.json().path("storeIds").isNull()).isTrue();
        }
    }

    @Test
    void every_door_is_in_the_document_and_the_document_is_kept() {
        OpenApiDocument document = OpenApiDocument.of(IDENTITY, "identity");

        assertThat(document.routes()).isEqualTo(OpenApiDocument.routesOf(IDENTITY.bean(Doors.class)));
        assertThat(document.keptText()).isEqualTo(document.text());
    }

    private static String emailOf(Map<String, Object> person) {
        return String.valueOf(person.get("email"));
    }

    private static Map<String, Object> person() {
        return new HashMap<>(Map.of(
                "email", UUID.randomUUID() + "@example.org",
                "password", "correct horse",
                "name", "홍길동",
                "phone", "010-1234-5678"));
    }
}
