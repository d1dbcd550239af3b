package baedal.gateway.routing;

import baedal.http.Instances;
import baedal.http.Unsent;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The connections to the services' instances: many, and kept. Streams have their own, which nobody times. What reached no instance goes
 * to the next one; what only reads does so too when the line breaks. Anything else is the caller's to repeat: he knows what he wants.
 */
@Component
class Upstreams implements ProxyExchange, DisposableBean {

    private static final int CONNECTIONS_PER_SERVICE = 1024;
    private static final int STREAMS = 20_000;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final HttpComponentsClientHttpRequestFactory answering;
    private final HttpComponentsClientHttpRequestFactory streaming;
    private final ProxyExchange answers;
    private final ProxyExchange streams;
    private final Fuses fuses;
    private final Environment environment;
    private final Map<String, Instances> services = new ConcurrentHashMap<>();

    Upstreams(GatewaySettings settings, GatewayMvcProperties properties, Fuses fuses, Environment environment) {
        this.fuses = fuses;
        this.environment = environment;
        this.answering =
                connections(settings.connectWithin(), settings.answerWithin(), CONNECTIONS_PER_SERVICE, clients());
        this.streaming = connections(
                settings.connectWithin(),
                Duration.ZERO,
                STREAMS,
                clients().addExecInterceptorLast("hang up", HangUp::onClose));
        this.answers = new RestClientProxyExchange(
                RestClient.builder().requestFactory(answering).build(), properties);
        this.streams = new RestClientProxyExchange(
                RestClient.builder().requestFactory(streaming).build(), properties);
    }

    @Override
    public ServerResponse exchange(Request request) {
        ProxyExchange exchange = Streams.are(request.getServerRequest().path()) ? streams : answers;
        Instances instances = services.computeIfAbsent(uriOf(request).getHost(), this::instancesOf);
        boolean reads = READING.contains(request.getMethod());
        for (URI instance : instances.inTurn()) {
            Optional<ServerResponse> answer = fuses.of(instance.getAuthority())
                    .guard(() -> ask(exchange, new Directed(request, instance, instances)), reads);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw Fuse.unavailable();
    }

    private static ServerResponse ask(ProxyExchange exchange, Directed request) {
        try {
            return exchange.exchange(request);
        } catch (ResourceAccessException noAnswer) {
            if (Unsent.is(noAnswer)) {
                request.rest();
            }
            throw noAnswer;
        }
    }

    /** Stands for whichever instance gets the request. */
    static String uriOf(String service) {
        return "http://" + service;
    }

    private static URI uriOf(Request request) {
        return Objects.requireNonNull(request.getUri());
    }

    private Instances instancesOf(String service) {
        return Instances.of(environment.getRequiredProperty("baedal.url." + service));
    }

    private static HttpClientBuilder clients() {
        return HttpClientBuilder.create()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent();
    }

    /** @param silence zero: for ever */
    private static HttpComponentsClientHttpRequestFactory connections(
            Duration connect, Duration silence, int perService, HttpClientBuilder clients) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(perService)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connect))
                        .setSocketTimeout(Timeout.of(silence))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .build();
        var factory = new HttpComponentsClientHttpRequestFactory(
                clients.setConnectionManager(connections).build());
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
