package baedal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.engines.Database;
import baedal.engines.TestEngines;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessagingAutoConfigurationTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class PostOffice {

        @Bean
        Letterbox letterbox(JdbcClient jdbc) {
            return new Letterbox(jdbc).before(fact -> {
                if (fact.revision() == 2) {
                    throw new IllegalArgumentException("illegible");
                }
            });
        }
    }

    @Test
    void a_service_tells_and_reads_and_shows_what_is_stuck() throws Exception {
        try (ConfigurableApplicationContext post = start("classpath:db/messaging")) {
            UUID key = UUID.randomUUID();
            var transaction = new TransactionTemplate(post.getBean(PlatformTransactionManager.class));
            for (int number = 1; number <= 3; number++) {
                var fact = new NewFact(Post.TOPIC, key, number, Instant.now(), new Post.Written(number, "hello"));
                transaction.executeWithoutResult(_ -> post.getBean(Outbox.class).append(fact));
            }

            await().untilAsserted(() -> {
                JsonNode letter = get(post, "/internal/dead-letters").path(0);
                assertThat(letter.path("key").asString()).isEqualTo(key.toString());
                assertThat(letter.path("type").asString()).isEqualTo("Written");
                assertThat(letter.path("source").asString()).isEqualTo("post-office");
                assertThat(letter.path("group").asString()).isEqualTo("letterbox");
                assertThat(letter.path("revision").asInt()).isEqualTo(2);
                assertThat(letter.path("waiting").asInt()).isEqualTo(1);
                assertThat(letter.path("error").asString()).contains("illegible");
            });
            await().untilAsserted(() -> {
                JsonNode state = get(post, "/internal/messaging");
                assertThat(state.path("service").asString()).isEqualTo("post-office");
                assertThat(state.path("outbox").path("backlog").asInt(-1)).isZero();
                assertThat(state.path("consumers").path(0).path("lag").asInt(-1))
                        .isZero();
                assertThat(state.path("deadLetters").asInt()).isEqualTo(1);
            });
            String id = get(post, "/internal/dead-letters").path(0).path("id").asString();
            assertThat(replay(post, id).statusCode()).isEqualTo(200);
            assertThat(replay(post, UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_service_without_the_tables_has_no_messaging() {
        try (ConfigurableApplicationContext other = start("classpath:db/other")) {
            assertThat(other.getBeanProvider(Outbox.class).getIfAvailable()).isNull();
        }
    }

    private static ConfigurableApplicationContext start(String migrations) {
        Database database = TestEngines.get().newDatabase("office");
        return new SpringApplication(PostOffice.class)
                .run(
                        "--server.port=0",
                        "--spring.application.name=post-office",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.flyway.locations=" + migrations,
                        "--baedal.kafka=" + TestEngines.get().kafka(),
                        "--baedal.messaging.topic-prefix=" + TestEngines.get().newTopicPrefix(),
                        "--baedal.messaging.topics.letters.partitions=2",
                        "--baedal.messaging.topics.letters.cleanup=keep");
    }

    private static JsonNode get(ConfigurableApplicationContext service, String path) throws Exception {
        var request = HttpRequest.newBuilder(uri(service, path)).build();
        return JsonMapper.shared()
                .readTree(
                        HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private static HttpResponse<String> replay(ConfigurableApplicationContext service, String id) throws Exception {
        var request = HttpRequest.newBuilder(uri(service, "/internal/dead-letters/" + id + "/replay"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(ConfigurableApplicationContext service, String path) {
        return URI.create("http://localhost:" + service.getEnvironment().getProperty("local.server.port") + path);
    }
}
