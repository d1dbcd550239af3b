package baedal.tracking.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Server-Sent Events on an open answer. */
final class EventStream {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutputStream out;

    private EventStream(OutputStream out) {
        this.out = out;
    }

    /** Sends the headers at once, so that the other side knows that it is listening. */
    static EventStream open(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        EventStream stream = new EventStream(response.getOutputStream());
        stream.beat();
        return stream;
    }

    /** Ends the answer here and not when the request has returned: a service that stops waits for requests, and would cut that end off. */
    static void end(HttpServletResponse response) throws IOException {
        response.getOutputStream().close();
    }

    void send(Moment moment) throws IOException {
        write("event: status\nid: " + moment.revision() + "\ndata: " + JSON.writeValueAsString(moment) + "\n\n");
    }

    /** All at once: one write, one flush. */
    void send(Collection<Signal> signals) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Signal signal : signals) {
            append(text, signal.topic().name().toLowerCase(Locale.ROOT), signal);
        }
        write(text.toString());
    }

    void sendFacts(List<FactLine> facts) throws IOException {
        StringBuilder text = new StringBuilder();
        for (FactLine fact : facts) {
            append(text, "fact", fact);
        }
        write(text.toString());
    }

    private static void append(StringBuilder text, String event, Object data) {
        text.append("event: ")
                .append(event)
                .append("\ndata: ")
                .append(JSON.writeValueAsString(data))
                .append("\n\n");
    }

    /** A comment: keeps proxies from closing a silent stream, and finds out who has left. */
    void beat() throws IOException {
        write(":\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
