package baedal.journeys;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A customer's open screen: the statuses that the server sent, in order, until it closed the stream. */
public final class EventStream {

    private final List<String> statuses = new CopyOnWriteArrayList<>();
    private final CompletableFuture<?> end;

    private EventStream(HttpRequest request) {
        end = Http.client()
                .sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(response -> response.body().forEach(this::read));
    }

    public static EventStream open(Http http, String orderId, @Nullable String lastEventId) {
        HttpRequest.Builder request = http.request("/api/orders/" + orderId + "/events")
                .timeout(java.time.Duration.ofMinutes(2))
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new EventStream(request.GET().build());
    }

    private void read(String line) {
        if (line.startsWith("data:")) {
            statuses.add(Http.JSON
                    .readTree(line.substring("data:".length()))
                    .at("/status")
                    .asString());
        }
    }

    public List<String> seen() {
        return List.copyOf(statuses);
    }

    /** All statuses that were sent, once the server has closed the stream. */
    public List<String> awaitEnd() throws Exception {
        end.get(30, TimeUnit.SECONDS);
        return seen();
    }
}
