package baedal.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Iterator;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.support.HttpRequestWrapper;

/**
 * Sends each request to the next instance. Where none was reached the next one is tried; where the line broke only what merely reads is
 * asked again. Silence is not: whoever is slow would be asked twice. The last interceptor of its client.
 */
public final class InTurn implements ClientHttpRequestInterceptor {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Instances instances;

    public InTurn(Instances instances) {
        this.instances = instances;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        for (Iterator<URI> left = instances.inTurn().iterator(); ; ) {
            URI instance = left.next();
            try {
                ClientHttpResponse response = execution.execute(new Moved(request, instance), body);
                if (Farewell.isIn(response.getStatusCode(), response.getHeaders())) {
                    instances.rest(instance);
                }
                return response;
            } catch (IOException failure) {
                if (Unsent.is(failure)) {
                    instances.rest(instance);
                } else if (!mayRepeat(request.getMethod(), failure)) {
                    throw failure;
                }
                if (!left.hasNext()) {
                    throw failure;
                }
            }
        }
    }

    private static boolean mayRepeat(HttpMethod method, IOException failure) {
        return READING.contains(method) && !(failure instanceof SocketTimeoutException);
    }

    private static final class Moved extends HttpRequestWrapper {

        private final URI uri;

        Moved(HttpRequest request, URI instance) {
            super(request);
            this.uri = Instances.at(instance, request.getURI());
        }

        @Override
        public URI getURI() {
            return uri;
        }
    }
}
