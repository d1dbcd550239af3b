package baedal.order.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Stands where {@code payment} would, on a real socket, and behaves as the test says. */
public final class TinyPayment implements AutoCloseable {

    /** How it behaves. */
    public enum Mood {
        APPROVE,
        DECLINE,
        UNKNOWN,
        /** Charges, but does not answer until it is told to behave otherwise. */
        HANG,
        /** Charges, and cuts the connection instead of answering. */
        LOSE,
        BREAK,
        ALREADY_IN_PROGRESS
    }

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> attempts = new CopyOnWriteArrayList<>();
    private final List<String> refunds = new CopyOnWriteArrayList<>();
    private final ConcurrentHashMap<String, String> charges = new ConcurrentHashMap<>();
    private volatile Mood mood = Mood.APPROVE;
    private volatile CountDownLatch otherMood = new CountDownLatch(1);
    private final int port;
    private HttpServer server;

    public TinyPayment() {
        server = listen(0);
        port = server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public void be(Mood next) {
        mood = next;
        CountDownLatch hanging = otherMood;
        otherMood = new CountDownLatch(1);
        hanging.countDown();
    }

    /** Nobody listens any more: connections are refused. */
    public void goAway() {
        server.stop(0);
    }

    public void comeBack() {
        server = listen(port);
    }

    /** {@code order/attempt} of every request that arrived. */
    public List<String> attempts() {
        return attempts;
    }

    /** How many attempts of that order took money, each counted once: others may settle meanwhile. */
    public long charges(String orderId) {
        return charges.values().stream().filter(orderId::equals).count();
    }

    public List<String> refunds() {
        return refunds;
    }

    public void forget() {
        attempts.clear();
        refunds.clear();
        charges.clear();
    }

    private HttpServer listen(int at) {
        try {
            HttpServer fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 100);
            fresh.createContext("/internal/payments/", this::serve);
            fresh.setExecutor(threads);
            fresh.start();
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path[4].equals("refund")) {
            refunds.add(path[3] + " " + body);
            answer(exchange, 202, "");
            return;
        }
        attempts.add(path[3] + "/" + path[5]);
        switch (mood) {
            case APPROVE -> {
                charges.put(path[5], path[3]);
                answer(exchange, 200, "{\"outcome\":\"APPROVED\",\"at\":\"2026-04-12T03:00:00Z\",\"method\":\"카드\"}");
            }
            case DECLINE -> answer(exchange, 200, "{\"outcome\":\"DECLINED\",\"reason\":\"REJECT_CARD_PAYMENT\"}");
            case UNKNOWN -> answer(exchange, 200, "{\"outcome\":\"UNKNOWN\"}");
            case HANG -> {
                charges.put(path[5], path[3]);
                await();
                exchange.close();
            }
            case LOSE -> {
                charges.put(path[5], path[3]);
                exchange.close();
            }
            case BREAK -> answer(exchange, 500, "{\"code\":\"INTERNAL_SERVER_ERROR\"}");
            case ALREADY_IN_PROGRESS -> answer(exchange, 409, "{\"code\":\"PAYMENT_IN_PROGRESS\"}");
        }
    }

    private void await() throws IOException {
        try {
            otherMood.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        be(Mood.APPROVE);
        server.stop(0);
        threads.close();
    }
}
