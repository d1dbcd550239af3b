package baedal.delivery.positions;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Sightings as Server-Sent Events on an open answer. */
final class PositionStream {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OutputStream out;

    private PositionStream(OutputStream out) {
        this.out = out;
    }

    /** Sends the headers at once, so that the other side knows that it is listening. */
    static PositionStream open(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        PositionStream stream = new PositionStream(response.getOutputStream());
        stream.beat();
        return stream;
    }

    /** Ends the answer here and not when the request has returned: a service that stops waits for requests, and would cut that end off. */
    static void close(HttpServletResponse response) throws IOException {
        response.getOutputStream().close();
    }

    void send(Sighting sighting) throws IOException {
        write("event: position\ndata: " + JSON.writeValueAsString(sighting) + "\n\n");
    }

    /** Nothing follows: there is no use in asking again. */
    void end() throws IOException {
        write("event: end\ndata: {}\n\n");
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
