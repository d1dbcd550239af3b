package baedal.web.live;

import baedal.http.Instances;
import baedal.web.api.Viewer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The API's event streams, from whichever gateway answers. */
@Component
class Sources {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

    private final Instances gateways;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();

    Sources(@Value("${baedal.url.gateway}") String urls) {
        this.gateways = Instances.of(urls);
    }

    /** @throws ResponseStatusException with the status that the API refused with */
    InputStream open(String path, Viewer viewer) {
        try {
            HttpResponse<InputStream> answer = askAnyone(path, viewer);
            if (answer.statusCode() != HttpStatus.OK.value()) {
                answer.body().close();
                throw new ResponseStatusException(HttpStatus.valueOf(answer.statusCode()));
            }
            return answer.body();
        } catch (IOException away) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, away);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, e);
        }
    }

    private HttpResponse<InputStream> askAnyone(String path, Viewer viewer) throws IOException, InterruptedException {
        for (Iterator<URI> left = gateways.inTurn().iterator(); ; ) {
            URI gateway = left.next();
            HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                    .timeout(ANSWER_WITHIN)
                    .header("Accept", "text/event-stream")
                    .header("Authorization", "Bearer " + viewer.token())
                    .build();
            try {
                return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            } catch (IOException away) {
                gateways.rest(gateway);
                if (!left.hasNext()) {
                    throw away;
                }
            }
        }
    }

    void close() {
        client.shutdownNow();
    }
}
