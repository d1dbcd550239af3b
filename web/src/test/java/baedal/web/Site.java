package baedal.web;

import baedal.http.testing.RunningService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** The screens before an API that the tests play. */
final class Site {

    static final PublicApi API = new PublicApi();
    private static final RunningService WEB = RunningService.startBare(
            WebApplication.class,
            "web",
            "--baedal.url.gateway=" + API.url(),
            "--baedal.demo=true",
            "--baedal.web.payment-page=http://localhost:18090");
    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    static final String CSRF = "0123456789abcdef";

    private Site() {}

    static String loggedIn(String role) {
        return "baedal_access=" + PublicApi.token(role, Instant.now().plus(Duration.ofHours(1)));
    }

    static HttpResponse<String> get(String path, String cookies, String... headers) {
        return send(request(path, cookies, headers).GET());
    }

    /** With the token that a page of ours would send. */
    static HttpResponse<String> post(String path, String cookies, Map<String, String> fields) {
        return post(path, cookies + "; baedal_csrf=" + CSRF, CSRF, fields);
    }

    /** As a script of ours asks: by a header of its own. */
    static HttpResponse<String> postByScript(String path, String cookies, String header, Map<String, String> fields) {
        return send(form(path, cookies + "; baedal_csrf=" + CSRF, CSRF, fields).header(header, "1"));
    }

    static HttpResponse<String> post(String path, String cookies, String csrf, Map<String, String> fields) {
        return send(form(path, cookies, csrf, fields));
    }

    private static HttpRequest.Builder form(String path, String cookies, String csrf, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + csrf + "&", ""));
        return request(path, cookies, "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private static HttpRequest.Builder request(String path, String cookies, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(WEB.baseUrl() + path))
                .header("Accept", "text/html")
                .header("Cookie", cookies);
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
