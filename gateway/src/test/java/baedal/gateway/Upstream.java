package baedal.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A service that only says what it was asked, or streams what the test puts in. */
final class Upstream implements AutoCloseable {

    private static final String END = "";

    /** Each is sent to the stream at once. */
    final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    /** Begun so far. */
    final AtomicInteger streams = new AtomicInteger();

    /** Served so far. */
    final AtomicInteger requests = new AtomicInteger();

    /** Hangs up in the middle of every request. */
    volatile boolean breaks;

    /** Ends every connection with its answer. */
    volatile boolean going;

    /** Ended because nobody listened any more. */
    final AtomicInteger left = new AtomicInteger();

    private final String name;
    private final HttpServer server;

    Upstream(String name) {
        this.name = name;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void endStream() {
        events.add(END);
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        requests.incrementAndGet();
        if (breaks) {
            exchange.getRequestBody().readAllBytes();
            exchange.close();
        } else if (uri.getPath().endsWith("/events")) {
            stream(exchange);
        } else if (!uri.getPath().endsWith("/silent")) {
            Map<String, Object> asked = new LinkedHashMap<>();
            asked.put("service", name);
            asked.put("method", exchange.getRequestMethod());
            asked.put("path", uri.getRawPath());
            asked.put("query", uri.getQuery());
            exchange.getRequestHeaders().forEach((header, values) -> asked.put(header, String.join(",", values)));
            asked.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = JsonMapper.shared().writeValueAsBytes(asked);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (going) {
                exchange.getResponseHeaders().set("Connection", "close");
            }
            exchange.getResponseHeaders().set("X-Frame-Options", "SAMEORIGIN");
            exchange.getResponseHeaders().set("Retry-After", "3");
            exchange.sendResponseHeaders(uri.getPath().endsWith("/202") ? 202 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().flush();
        streams.incrementAndGet();
        try {
            for (String event = events.take(); !event.equals(END); event = events.take()) {
                exchange.getResponseBody().write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            left.incrementAndGet();
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
