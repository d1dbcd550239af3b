package baedal.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InletTest {

    private static final String TWO_ANSWERS = """
        HTTP/1.1 201 Created\r
        Content-Length: 12\r
        \r
        {"id":"배"}\
        HTTP/1.1 200 OK\r
        Transfer-Encoding: chunked\r
        Connection: close\r
        \r
        5\r
        {"a":\r
        2\r
        1}\r
        0\r
        \r
        """;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1000})
    void answers_are_read_one_after_the_other_however_they_arrive(int atOnce) throws IOException {
        Inlet in = new Inlet(slowly(TWO_ANSWERS, atOnce));

        Answer first = in.answer();
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.field("id")).isEqualTo("배");
        assertThat(in.kept).isTrue();
        Answer second = in.answer();
        assertThat(second.text()).isEqualTo("{\"a\":1}");
        assertThat(in.kept).isFalse();
    }

    @Test
    void an_answer_without_a_body_ends_with_its_head() throws IOException {
        Inlet in =
                new Inlet(slowly("HTTP/1.1 204 \r\nDate: now\r\n\r\nHTTP/1.1 503 \r\nContent-Length: 0\r\n\r\n", 1000));

        assertThat(in.answer().good()).isTrue();
        assertThat(in.answer().status()).isEqualTo(503);
    }

    private static InputStream slowly(String text, int atOnce) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(atOnce, length));
            }
        };
    }
}
