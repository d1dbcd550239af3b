package baedal.gateway.routing;

import baedal.http.Refusal;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Set;
import org.apache.hc.client5.http.ConnectTimeoutException;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;

/** The connections to the services: many, kept, and nothing repeated. Streams have their own, which nobody times. */
@Component
class Upstreams implements ProxyExchange, DisposableBean {

    private static final int CONNECTIONS_PER_SERVICE = 1024;
    private static final int STREAMS = 20_000;
    private static final int RETRY_AFTER_SECONDS = 2;
    private static final Set<String> STREAMING = Set.of("events", "position");

    private final HttpComponentsClientHttpRequestFactory answering;
    private final HttpComponentsClientHttpRequestFactory streaming;
    private final ProxyExchange answers;
    private final ProxyExchange streams;

    Upstreams(GatewaySettings settings, GatewayMvcProperties properties) {
        this.answering = connections(settings.connectWithin(), settings.answerWithin(), CONNECTIONS_PER_SERVICE);
        this.streaming = connections(settings.connectWithin(), Duration.ZERO, STREAMS);
        this.answers = new RestClientProxyExchange(
                RestClient.builder().requestFactory(answering).build(), properties);
        this.streams = new RestClientProxyExchange(
                RestClient.builder().requestFactory(streaming).build(), properties);
    }

    @Override
    public ServerResponse exchange(Request request) {
        String path = request.getServerRequest().path();
        boolean stream = STREAMING.contains(path.substring(path.lastIndexOf('/') + 1));
        try {
            return (stream ? streams : answers).exchange(request);
        } catch (ResourceAccessException noAnswer) {
            throw refusal(noAnswer);
        }
    }

    /** Unreachable: try again soon. Silent: it may have been done all the same. */
    private static Refusal refusal(ResourceAccessException noAnswer) {
        return noAnswer.getCause() instanceof SocketTimeoutException silent
                        && !(silent instanceof ConnectTimeoutException)
                ? new Refusal(HttpStatus.GATEWAY_TIMEOUT, "GATEWAY_TIMEOUT")
                : new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "SERVICE_UNAVAILABLE")
                        .with("retryAfterSeconds", RETRY_AFTER_SECONDS);
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
