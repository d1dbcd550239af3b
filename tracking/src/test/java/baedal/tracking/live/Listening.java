package baedal.tracking.live;

import baedal.http.testing.RunningService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A screen that has a stream open. */
final class Listening implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HttpResponse<Stream<String>>> answer;
    private final CompletableFuture<Void> end;

    private Listening(HttpRequest request) {
        answer = HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofLines());
        end = answer.thenAcceptAsync(response -> response.body().forEach(lines::add));
    }

    static Listening to(RunningService service, String token, Object order, @Nullable String lastEventId) {
        HttpRequest.Builder request = request(service, token, "/api/orders/" + order + "/events");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new Listening(request.build());
    }

    static Listening at(String path, RunningService service, String token) {
        return new Listening(request(service, token, path).build());
    }

    private static HttpRequest.Builder request(RunningService service, String token, String path) {
        return HttpRequest.newBuilder(URI.create(service.baseUrl() + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
    }

    int status() throws Exception {
        return answer.get(60, TimeUnit.SECONDS).statusCode();
    }

    /** {@code revision status} of every event. */
    List<String> heard() {
        return lines.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.replaceAll(".*\"status\":\"(\\w+)\".*\"revision\":(\\d+).*", "$2 $1"))
                .toList();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void awaitHeard(String event) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> heard().contains(event));
    }

    /** Waits until the server has closed the stream. */
    List<String> awaitEnd() throws Exception {
        end.get(60, TimeUnit.SECONDS);
        return heard();
    }

    boolean hasEnded() {
        return end.isDone();
    }

    @Override
    public void close() {
        end.cancel(true);
        answer.cancel(true);
    }
}
