package baedal.web.api;

import baedal.http.InTurn;
import baedal.http.Instances;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The public API, through the gateway: {@code api.to("/api/orders/{id}", id).get(Order.class)}. */
@Component
public class Api {

    private static final Timeout CONNECT_WITHIN = Timeout.ofSeconds(1);
    private static final Timeout ANSWER_WITHIN = Timeout.ofSeconds(12);
    private static final int CONNECTIONS = 512;

    private final RestClient gateway;

    Api(RestClient.Builder builder, @Value("${baedal.url.gateway}") String urls) {
        Instances gateways = Instances.of(urls);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT_WITHIN)
                        .setSocketTimeout(ANSWER_WITHIN)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
        var client = HttpClientBuilder.create()
                .setConnectionManager(connections)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .build();
        this.gateway = builder.baseUrl(gateways.any())
                .requestInterceptor(new InTurn(gateways))
                .requestFactory(new HttpComponentsClientHttpRequestFactory(client))
                .build();
    }

    /** @param values of the {@code {names}} in the path, in order */
    public Call to(String path, Object... values) {
        return new Call(
                gateway,
                path,
                List.of(values),
                Map.of(),
                null,
                Viewer.current().map(Viewer::token).orElse(null));
    }
}
