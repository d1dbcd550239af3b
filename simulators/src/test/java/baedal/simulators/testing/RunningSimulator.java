package baedal.simulators.testing;

import baedal.engines.Database;
import baedal.engines.TestEngines;
import baedal.simulators.kakaotalk.KakaoTalkApplication;
import baedal.simulators.network.PaymentNetworkApplication;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** One provider's simulator. Stopped and started again, it keeps its port and its ledger. */
public final class RunningSimulator implements AutoCloseable {

    private final Class<?> application;
    private final String name;
    private final Database database = TestEngines.get().newDatabase("simulators");
    private @Nullable ConfigurableApplicationContext context;
    private int port;

    private RunningSimulator(Class<?> application, String name) {
        this.application = application;
        this.name = name;
        start();
    }

    public static RunningSimulator paymentNetwork() {
        return new RunningSimulator(PaymentNetworkApplication.class, "payment-network");
    }

    public static RunningSimulator kakaoTalk() {
        return new RunningSimulator(KakaoTalkApplication.class, "kakaotalk");
    }

    public void start() {
        context = new SpringApplicationBuilder(application)
                .run(
                        "--spring.config.name=" + name,
                        "--server.port=" + port,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.datasource.hikari.maximum-pool-size=4");
        port = Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    /** The provider is gone: connections are refused. */
    @Override
    public void close() {
        if (context != null) {
            context.close();
            context = null;
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public RestClient client() {
        return RestClient.create(url());
    }

    /** @param json such as {@code {"latencyMillis":3000}} */
    public void suffer(String json) {
        client().put()
                .uri("/control/faults")
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .retrieve()
                .toBodilessEntity();
    }

    public void recover() {
        client().delete().uri("/control/faults").retrieve().toBodilessEntity();
    }

    public JsonNode ledger(Object orderId) {
        return Objects.requireNonNull(client().get()
                .uri("/control/ledger?orderId={id}", orderId)
                .retrieve()
                .body(JsonNode.class));
    }
}
