package baedal.gateway.routing;

import java.time.Duration;
import java.util.Objects;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;

/** The connections to the services: many, kept, and nothing repeated. Streams have their own, which nobody times. */
@Component
class Upstreams implements ProxyExchange, DisposableBean {

    private static final int CONNECTIONS_PER_SERVICE = 1024;
    private static final int STREAMS = 20_000;

    private final HttpComponentsClientHttpRequestFactory answering;
    private final HttpComponentsClientHttpRequestFactory streaming;
    private final ProxyExchange answers;
    private final ProxyExchange streams;
    private final Fuses fuses;

    Upstreams(GatewaySettings settings, GatewayMvcProperties properties, Fuses fuses) {
        this.fuses = fuses;
        this.answering = connections(settings.connectWithin(), settings.answerWithin(), CONNECTIONS_PER_SERVICE);
        this.streaming = connections(settings.connectWithin(), Duration.ZERO, STREAMS);
        this.answers = new RestClientProxyExchange(
                RestClient.builder().requestFactory(answering).build(), properties);
        this.streams = new RestClientProxyExchange(
                RestClient.builder().requestFactory(streaming).build(), properties);
    }

    @Override
    public ServerResponse exchange(Request request) {
        ProxyExchange exchange = Streams.are(request.getServerRequest().path()) ? streams : answers;
        return fuses.of(Objects.requireNonNull(request.getUri()).getAuthority())
                .guard(() -> exchange.exchange(request));
    }

    /** @param silence zero: for ever */
    private static HttpComponentsClientHttpRequestFactory connections(
            Duration connect, Duration silence, int perService) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(perService)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connect))
                        .setSocketTimeout(Timeout.of(silence))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
        var client = HttpClientBuilder.create()
                .setConnectionManager(connections)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
        var factory = new HttpComponentsClientHttpRequestFactory(client);
        factory.setConnectionRequestTimeout(connect);
        factory.setReadTimeout(silence);
        return factory;
    }

    @Override
    public void destroy() throws Exception {
        answering.destroy();
        streaming.destroy();
    }
}
