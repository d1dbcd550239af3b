package baedal.web.live;

import baedal.http.Instances;
import baedal.web.api.Viewer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Passes an event stream of the API on to a browser, with the viewer's own token, event by event. */
@Component
public class Signals {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(1);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final String DATA = "data:";
    private static final String EVENT = "event:";

    private final Instances gateways;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build();
    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

    Signals(@Value("${baedal.url.gateway}") String urls) {
        this.gateways = Instances.of(urls);
    }

    /**
     * @param path of the API, whose stream answers this viewer
     * @throws ResponseStatusException with the status that the API refused with
     */
    public SseEmitter of(String path, Viewer viewer) {
        InputStream events = ask(path, viewer);
        SseEmitter browser = new SseEmitter(0L);
        open.add(browser);
        browser.onCompletion(() -> end(browser, events));
        browser.onError(_ -> end(browser, events));
        Thread.ofVirtual().name("live").start(() -> pass(events, browser));
        return browser;
    }

    private InputStream ask(String path, Viewer viewer) {
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

    private static void pass(InputStream events, SseEmitter browser) {
        try (var lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
            browser.send(SseEmitter.event().comment("open")); // or the browser would wait for the first signal to know
            String name = "message";
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(EVENT)) {
                    name = line.substring(EVENT.length()).strip();
                } else if (line.startsWith(DATA)) {
                    data.append(line.substring(DATA.length()).strip());
                } else if (line.startsWith(":")) {
                    browser.send(SseEmitter.event().comment("still here"));
                } else if (line.isEmpty() && !data.isEmpty()) {
                    browser.send(SseEmitter.event().name(name).data(data.toString()));
                    name = "message";
                    data.setLength(0);
                }
            }
        } catch (IOException | IllegalStateException gone) {
            // either side has left; the browser comes again if it still wants to
        } finally {
            browser.complete();
        }
    }

    private void end(SseEmitter browser, InputStream events) {
        open.remove(browser);
        try {
            events.close();
        } catch (IOException gone) {
            // then it is closed
        }
    }

    /** Open streams would hold up a graceful stop. */
    @EventListener(ContextClosedEvent.class)
    void completeAll() {
        open.forEach(SseEmitter::complete);
        client.shutdownNow();
    }
}
