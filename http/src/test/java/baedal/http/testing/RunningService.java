package baedal.http.testing;

import baedal.engines.Database;
import baedal.engines.TestEngines;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service started for real on a free port, with a database, topics and tokens of its own. */
public final class RunningService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it with a fresh database and fresh topics.
     *
     * @param name of its configuration file and itself
     * @param more arguments such as {@code --baedal.pay-within=3s}; they win
     */
    public static RunningService start(Class<?> application, String name, String... more) {
        TestEngines engines = TestEngines.get();
        Database database = engines.newDatabase(name);
        return start(
                application,
                name,
                List.of(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--baedal.kafka=" + engines.kafka(),
                        "--baedal.messaging.topic-prefix=" + engines.newTopicPrefix(),
                        "--baedal.messaging.create-topics=true"),
                List.of(more));
    }

    /** Starts one that has neither database nor facts. */
    public static RunningService startBare(Class<?> application, String name, String... more) {
        return start(application, name, List.of(), List.of(more));
    }

    private static RunningService start(Class<?> application, String name, List<String> engines, List<String> more) {
        TestTokens tokens = TestTokens.get();
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.config.name=" + name,
                "--server.port=0",
                "--baedal.issuer=" + tokens.issuer(),
                "--baedal.jwks-uri=" + tokens.url() + "/.well-known/jwks.json",
                "--baedal.url.identity=" + tokens.url(),
                "--baedal.service-secret=test"));
        arguments.addAll(engines);
        arguments.removeIf(one -> more.stream().anyMatch(other -> nameOf(other).equals(nameOf(one))));
        arguments.addAll(more);
        return new RunningService(new SpringApplicationBuilder(application).run(arguments.toArray(String[]::new)));
    }

    /** Given twice, an argument would become a list. */
    private static String nameOf(String argument) {
        return argument.substring(0, argument.indexOf('='));
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** A caller without a token. */
    public Client client() {
        return new Client(baseUrl());
    }

    /** A caller with this token. */
    public Client as(String token) {
        return client().as(token);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
