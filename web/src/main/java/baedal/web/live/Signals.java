package baedal.web.live;

import baedal.web.api.Viewer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Passes an event stream of the API on to a browser, with the viewer's own token, event by event. */
@Component
public class Signals {

    private static final String DATA = "data:";
    private static final String EVENT = "event:";

    private final Sources sources;
    private final Set<Line> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Line> byPage = new ConcurrentHashMap<>();

    Signals(Sources sources) {
        this.sources = sources;
    }

    /**
     * @param path of the API, whose stream answers this viewer
     * @throws ResponseStatusException with the status that the API refused with
     */
    public SseEmitter of(String path, Viewer viewer) {
        return begin(path, viewer).browser();
    }

    /**
     * As above; but who goes from page to page goes on reading one stream. A page that is left does not say so: its stream would be missed
     * at its next heartbeat only, and count until then as one of the few that an account may have.
     *
     * @param page that asks
     * @param before the page of the same browser tab that was left for it
     */
    SseEmitter of(String path, Viewer viewer, String page, String before) {
        String key = viewer.id() + " " + page;
        Line left = byPage.remove(viewer.id() + " " + before);
        SseEmitter browser = new SseEmitter(0L);
        if (left != null && left.handTo(browser)) {
            watch(browser, left);
            byPage.put(key, left);
            return browser;
        }
        Begun begun = begin(path, viewer);
        byPage.put(key, begun.line());
        return begun.browser();
    }

    private record Begun(Line line, SseEmitter browser) {}

    private Begun begin(String path, Viewer viewer) {
        SseEmitter browser = new SseEmitter(0L);
        Line line = new Line(sources.open(path, viewer), browser);
        open.add(line);
        watch(browser, line);
        Thread.ofVirtual().name("live").start(() -> pass(line));
        return new Begun(line, browser);
    }

    private void watch(SseEmitter browser, Line line) {
        browser.onCompletion(() -> leave(browser, line));
        browser.onError(_ -> leave(browser, line));
    }

    private void pass(Line line) {
        try (var lines = new BufferedReader(new InputStreamReader(line.events(), StandardCharsets.UTF_8))) {
            String name = "message";
            StringBuilder data = new StringBuilder();
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                if (text.startsWith(EVENT)) {
                    name = text.substring(EVENT.length()).strip();
                } else if (text.startsWith(DATA)) {
                    data.append(text.substring(DATA.length()).strip());
                } else if (text.startsWith(":")) {
                    line.tell(SseEmitter.event().comment("still here"));
                } else if (text.isEmpty() && !data.isEmpty()) {
                    line.tell(SseEmitter.event().name(name).data(data.toString()));
                    name = "message";
                    data.setLength(0);
                }
            }
        } catch (IOException gone) {
            // either side has left; the browser comes again if it still wants to
        } finally {
            line.end();
            forget(line);
        }
    }

    private void leave(SseEmitter browser, Line line) {
        if (line.leave(browser)) {
            forget(line);
            try {
                line.events().close();
            } catch (IOException gone) {
                // then it is closed
            }
        }
    }

    private void forget(Line line) {
        open.remove(line);
        byPage.values().remove(line);
    }

    /** Open streams would hold up a graceful stop. */
    @EventListener(ContextClosedEvent.class)
    void completeAll() {
        open.forEach(Line::end);
        sources.close();
    }
}
