package baedal.payment.network;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP to the payment network: pooled, impatient, following no redirect, repeating nothing, believing no huge answer. */
@Component
class Cable implements DisposableBean {

    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String url;
    private final Duration answerWithin;
    private final CloseableHttpClient http;
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("payment-network").factory());

    Cable(NetworkSettings settings) {
        this.url = settings.url();
        this.answerWithin = settings.answerWithin();
        this.http = client(settings);
        this.clock.setRemoveOnCancelPolicy(true);
    }

    /** @param path starts with a slash; whatever is not ours in it is encoded */
    Reply get(String path) {
        return exchange(new HttpGet(url + path));
    }

    /** @param path starts with a slash; whatever is not ours in it is encoded */
    Reply post(String idempotencyKey, Object body, String path) {
        HttpPost request = new HttpPost(url + path);
        request.setHeader("Idempotency-Key", idempotencyKey);
        request.setEntity(new StringEntity(JSON.writeValueAsString(body), ContentType.APPLICATION_JSON));
        return exchange(request);
    }

    /** Time-outs of the socket only bound each silence; the abort bounds the whole exchange. */
    private Reply exchange(HttpUriRequestBase request) {
        Future<?> abort = clock.schedule(request::abort, answerWithin.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return http.execute(request, response -> read(request, response));
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            return neverLeft(e) ? new Reply.NotSent(why) : new Reply.Lost(why);
        } finally {
            abort.cancel(false);
        }
    }

    private static Reply read(HttpUriRequestBase request, ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : entity.getContent().readNBytes(LONGEST_ANSWER + 1);
        if (body.length > LONGEST_ANSWER) {
            // closing politely would read it to its end
            request.abort();
            return new Reply.Lost("a huge answer, status " + response.getCode());
        }
        try {
            JsonNode json = JSON.readTree(body);
            return json.isObject()
                    ? new Reply.Read(response.getCode(), json)
                    : new Reply.Lost("not the network's answer, status " + response.getCode());
        } catch (JacksonException unreadable) {
            return new Reply.Lost("an unreadable answer, status " + response.getCode());
        }
    }

    private static boolean neverLeft(IOException e) {
        return e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof ConnectTimeoutException
                || e instanceof ConnectionRequestTimeoutException;
    }

    private static CloseableHttpClient client(NetworkSettings settings) {
        String basic =
                Base64.getEncoder().encodeToString((settings.secretKey() + ":").getBytes(StandardCharsets.UTF_8));
        return HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(settings.connections())
                        .setMaxConnTotal(settings.connections())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(settings.connectWithin()))
                                .setSocketTimeout(Timeout.of(settings.answerWithin()))
                                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(settings.connectWithin()))
                        .setResponseTimeout(Timeout.of(settings.answerWithin()))
                        .build())
                .setDefaultHeaders(List.of(new BasicHeader(HttpHeaders.AUTHORIZATION, "Basic " + basic)))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @Override
    public void destroy() throws IOException {
        clock.shutdownNow();
        http.close();
    }
}
