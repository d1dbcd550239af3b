package baedal.delivery.deliveries;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** An open stream of positions: the lines that came, until the server closed it. */
final class WatchedPosition {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<?> end;

    WatchedPosition(World world, String token, Object orderId) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(world.service().baseUrl() + "/api/deliveries/" + orderId + "/position"))
                .header("Authorization", "Bearer " + token)
                .build();
        end = HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(response -> response.body().forEach(lines::add));
    }

    boolean isOver() {
        return end.isDone();
    }

    boolean saidItsEnd() {
        return lines.contains("event: end");
    }

    Stream<String> positions() {
        return lines.stream().filter(line -> line.startsWith("data: {\"lat\""));
    }

    boolean saw(double lat, double lng) {
        return positions().anyMatch(line -> line.contains("\"lat\":" + lat + ",\"lng\":" + lng));
    }
}
