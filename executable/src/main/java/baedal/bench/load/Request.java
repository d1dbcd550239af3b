package baedal.bench.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One HTTP request, as it goes over the cable. */
public final class Request {

    private final byte[] bytes;

    private Request(byte[] bytes) {
        this.bytes = bytes;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }

    /** @param token empty: nobody's */
    public static Request get(String token, String path) {
        return new Request(
                head("GET", token, path, null).append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    /** @param key the idempotency key */
    public static Request post(String token, String path, String key, String body) {
        return withBody(head("POST", token, path, key), body);
    }

    public static Request put(String token, String path, String body) {
        return withBody(head("PUT", token, path, null), body);
    }

    public static Request delete(String token, String path) {
        return new Request(
                head("DELETE", token, path, null).append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static StringBuilder head(String method, String token, String path, @Nullable String key) {
        StringBuilder head = new StringBuilder(1_200)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost\r\n");
        if (!token.isEmpty()) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        if (key != null) {
            head.append("Idempotency-Key: ").append(key).append("\r\n");
        }
        return head;
    }

    private static Request withBody(StringBuilder head, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        byte[] before = head.append("Content-Type: application/json\r\nContent-Length: ")
                .append(content.length)
                .append("\r\n\r\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[before.length + content.length];
        System.arraycopy(before, 0, bytes, 0, before.length);
        System.arraycopy(content, 0, bytes, before.length, content.length);
        return new Request(bytes);
    }
}
