package baedal.gateway.routing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecRuntime;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * An answer that is not wanted any more is let go with its connection. The client would read it to its end instead, to use the connection
 * again: of a stream that never ends, its service would never learn that the caller has left.
 */
final class HangUp extends HttpEntityWrapper {

    private final ExecRuntime connection;

    private HangUp(HttpEntity answer, ExecRuntime connection) {
        super(answer);
        this.connection = connection;
    }

    static ClassicHttpResponse onClose(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        ClassicHttpResponse response = chain.proceed(request, scope);
        HttpEntity answer = response.getEntity();
        if (answer != null) {
            response.setEntity(new HangUp(answer, scope.execRuntime));
        }
        return response;
    }

    @Override
    public InputStream getContent() throws IOException {
        return new FilterInputStream(super.getContent()) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return in.read(bytes, offset, length);
            }

            @Override
            public void close() {
                connection.discardEndpoint();
            }
        };
    }

    @Override
    public void close() {
        connection.discardEndpoint();
    }
}
