package baedal.gateway.routing;

import baedal.http.Farewell;
import baedal.http.Instances;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.ServerRequest;

/** The request to one of the instances, which may say with its answer that it is going. */
record Directed(ProxyExchange.Request request, URI instance, Instances instances) implements ProxyExchange.Request {

    /** This instance did not take it, or will take nothing more. */
    void rest() {
        instances.rest(instance);
    }

    @Override
    public URI getUri() {
        return Instances.at(instance, Objects.requireNonNull(request.getUri()));
    }

    @Override
    public HttpMethod getMethod() {
        return request.getMethod();
    }

    @Override
    public HttpHeaders getHeaders() {
        return request.getHeaders();
    }

    @Override
    public ServerRequest getServerRequest() {
        return request.getServerRequest();
    }

    @Override
    public Collection<ProxyExchange.ResponseConsumer> getResponseConsumers() {
        List<ProxyExchange.ResponseConsumer> consumers = new ArrayList<>(request.getResponseConsumers());
        consumers.add((answer, _) -> {
            if (Farewell.isIn(answer.getStatusCode(), answer.getHeaders())) {
                rest();
            }
        });
        return consumers;
    }
}
