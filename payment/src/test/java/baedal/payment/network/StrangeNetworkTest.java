package baedal.payment.network;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.OrderId;
import baedal.contracts.Won;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever sits at the other end of the cable: nothing but the network's own yes is an approval, its own no a decline. */
class StrangeNetworkTest {

    private static final OrderId ORDER = OrderId.next();
    private static final Won TOTAL = Won.of(20_000);
    private static final String DONE =
            "{\"orderId\":\"" + ORDER + "\",\"totalAmount\":20000,\"status\":\"DONE\",\"method\":\"카드\"";

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    static Stream<Arguments> strangeAnswers() {
        return Stream.of(
                Arguments.of(200, "<html>지금은 점검 중입니다</html>"),
                Arguments.of(200, ""),
                Arguments.of(200, "null"),
                Arguments.of(200, "\"DONE\""),
                Arguments.of(200, "[" + DONE + "}]"),
                Arguments.of(200, DONE.replace("20000", "\"20000원\"") + "}"),
                Arguments.of(200, DONE.replace("20000", "2000") + "}"),
                Arguments.of(200, DONE.replace(ORDER.toString(), OrderId.next().toString()) + "}"),
                Arguments.of(200, DONE.replace("DONE", "IN_PROGRESS") + "}"),
                Arguments.of(200, DONE + ",\"x\":\"" + "x".repeat(70_000) + "\"}"),
                Arguments.of(200, DONE.substring(0, DONE.length() / 2)),
                Arguments.of(302, ""),
                Arguments.of(403, "<html>Forbidden</html>"),
                Arguments.of(404, "{\"error\":\"no such page\"}"),
                Arguments.of(502, "<html>Bad Gateway</html>"),
                Arguments.of(504, ""));
    }

    @ParameterizedTest
    @MethodSource("strangeAnswers")
    void a_strange_answer_leaves_the_outcome_unknown_and_in_doubt(int status, String body) {
        answer(status, body);
        PaymentNetwork network = TossPaymentNetworkTest.at(url());

        assertThat(network.confirm(UUID.randomUUID(), "key", ORDER, TOTAL))
                .isInstanceOfSatisfying(
                        ConfirmAnswer.Unknown.class,
                        unknown -> assertThat(unknown.inDoubt()).isTrue());
        assertThat(network.lookUp(ORDER, TOTAL)).isInstanceOfAny(LookUp.Unanswered.class, LookUp.NotDone.class);
        assertThat(network.refund("key", ORDER, "OrderCancelled")).isInstanceOf(RefundAnswer.Failed.class);
    }

    @Test
    void an_answer_that_drips_is_not_waited_for() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    body.write(' ');
                    body.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        long started = System.nanoTime();

        assertThat(TossPaymentNetworkTest.at(url(), "test_sk_baedal", Duration.ofMillis(800))
                        .confirm(UUID.randomUUID(), "key", ORDER, TOTAL))
                .isInstanceOf(ConfirmAnswer.Unknown.class);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(6));
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(int status, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
