package baedal.http;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.MDC;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Clients for the other services' internal doors: pooled, with this service's token and the trace of the request being served. */
public final class ServiceClients implements DisposableBean {

    private static final Duration IDENTITY_CONNECT = Duration.ofMillis(500);
    private static final Duration IDENTITY_READ = Duration.ofSeconds(2);
    private static final int CONNECTIONS = 256;

    private final Environment environment;
    private final ServiceToken token;
    private final List<HttpComponentsClientHttpRequestFactory> opened = new CopyOnWriteArrayList<>();

    ServiceClients(Environment environment, Clock clock) {
        this.environment = environment;
        Instances identity = instancesOf("identity");
        this.token = new ServiceToken(
                RestClient.builder()
                        .baseUrl(identity.any())
                        .requestFactory(pooled(IDENTITY_CONNECT, IDENTITY_READ))
                        .requestInterceptor(new InTurn(identity))
                        .build(),
                environment.getRequiredProperty("spring.application.name"),
                environment.getProperty("baedal.service-secret", ""),
                clock);
    }

    /**
     * A client to keep: each has its own connections. It follows no redirect, and repeats nothing but what {@link InTurn} may.
     *
     * @param service its name, such as {@code payment}; its instances are found at {@code baedal.url.<service>}
     * @param read the longest silence while waiting for the answer
     */
    public RestClient to(String service, Duration connect, Duration read) {
        Instances instances = instancesOf(service);
        return RestClient.builder()
                .baseUrl(instances.any())
                .requestFactory(pooled(connect, read))
                .requestInterceptor(this::introduce)
                .requestInterceptor(new InTurn(instances))
                .build();
    }

    private Instances instancesOf(String service) {
        return Instances.of(environment.getRequiredProperty("baedal.url." + service));
    }

    private ClientHttpResponse introduce(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        String mine = token.get();
        request.getHeaders().setBearerAuth(mine);
        String trace = MDC.get("traceparent");
        if (trace != null) {
            request.getHeaders().set("traceparent", trace);
        }
        ClientHttpResponse response = execution.execute(request, body);
        if (response.getStatusCode() == HttpStatus.UNAUTHORIZED) {
            token.forget(mine);
        }
        return response;
    }

    private ClientHttpRequestFactory pooled(Duration connect, Duration read) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(connect))
                        .setSocketTimeout(Timeout.of(read))
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
                .build();
        var factory = new HttpComponentsClientHttpRequestFactory(client);
        factory.setConnectionRequestTimeout(connect);
        factory.setReadTimeout(read);
        opened.add(factory);
        return factory;
    }

    @Override
    public void destroy() throws Exception {
        for (HttpComponentsClientHttpRequestFactory factory : opened) {
            factory.destroy();
        }
    }
}
