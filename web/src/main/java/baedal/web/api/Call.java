package baedal.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.util.UriBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One call that is being put together. Every failure is an {@link ApiProblem}. */
public final class Call {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int UNAVAILABLE = 503;

    private final RestClient gateway;
    private final String path;
    private final List<Object> values;
    private final Map<String, Object> query;
    private final @Nullable String key;
    private final @Nullable String token;

    Call(
            RestClient gateway,
            String path,
            List<Object> values,
            Map<String, Object> query,
            @Nullable String key,
            @Nullable String token) {
        this.gateway = gateway;
        this.path = path;
        this.values = values;
        this.query = query;
        this.key = key;
        this.token = token;
    }

    /** A query parameter; {@code null} leaves it out. */
    public Call with(String name, @Nullable Object value) {
        if (value == null || value.equals("")) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(query);
        more.put(name, value);
        return new Call(gateway, path, values, more, key, token);
    }

    /** So that the same tap twice is one. */
    public Call once(String idempotencyKey) {
        return new Call(gateway, path, values, query, idempotencyKey, token);
    }

    /** Without the viewer's token. */
    public Call anonymously() {
        return new Call(gateway, path, values, query, key, null);
    }

    public <T> T get(Class<T> type) {
        return this.<T>send(HttpMethod.GET, null, ParameterizedTypeReference.forType(type))
                .body();
    }

    public <T> Listed<T> list(Class<T> type) {
        return this.<Listed<T>>send(
                        HttpMethod.GET,
                        null,
                        ParameterizedTypeReference.forType(ResolvableType.forClassWithGenerics(Listed.class, type)
                                .getType()))
                .body();
    }

    public <T> Answer<T> post(@Nullable Object body, Class<T> type) {
        return send(HttpMethod.POST, body, ParameterizedTypeReference.forType(type));
    }

    public <T> Answer<T> put(Object body, Class<T> type) {
        return send(HttpMethod.PUT, body, ParameterizedTypeReference.forType(type));
    }

    public void delete() {
        send(HttpMethod.DELETE, null, ParameterizedTypeReference.forType(Void.class));
    }

    private <T> Answer<T> send(HttpMethod method, @Nullable Object body, ParameterizedTypeReference<T> type) {
        try {
            RestClient.RequestBodySpec call = gateway.method(method)
                    .uri(path, uri -> {
                        query.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
                        return build(uri);
                    })
                    .headers(this::introduce);
            if (body != null) {
                call.contentType(MediaType.APPLICATION_JSON).body(body);
            }
            ResponseEntity<T> answer = call.retrieve()
                    .onStatus(status -> !status.is2xxSuccessful(), (request, response) -> {
                        throw problem(response);
                    })
                    .toEntity(type);
            return new Answer<>(answer.getStatusCode().value(), answer.getBody(), retryAfter(answer.getHeaders()));
        } catch (ResourceAccessException away) {
            throw new ApiProblem(UNAVAILABLE, "SERVICE_UNAVAILABLE", "", Map.of(), 0);
        }
    }

    private java.net.URI build(UriBuilder uri) {
        Object[] all = new Object[values.size() + query.size()];
        int next = 0;
        for (Object value : values) {
            all[next++] = value;
        }
        for (Object value : query.values()) {
            all[next++] = value;
        }
        return uri.build(all);
    }

    private void introduce(HttpHeaders headers) {
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, LocaleContextHolder.getLocale().toLanguageTag());
        headers.setAccept(List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON));
        if (token != null) {
            headers.setBearerAuth(token);
        }
        if (key != null) {
            headers.set(IDEMPOTENCY_KEY, key);
        }
    }

    private static ApiProblem problem(ClientHttpResponse response) throws java.io.IOException {
        Map<String, Object> said;
        try {
            said = JSON.readValue(response.getBody().readAllBytes(), new TypeReference<Map<String, Object>>() {});
        } catch (JacksonException noProblem) {
            said = Map.of();
        }
        return new ApiProblem(
                response.getStatusCode().value(),
                String.valueOf(said.getOrDefault("code", "UNKNOWN")),
                String.valueOf(said.getOrDefault("detail", "")),
                said,
                retryAfter(response.getHeaders()));
    }

    private static int retryAfter(HttpHeaders headers) {
        String seconds = headers.getFirst(HttpHeaders.RETRY_AFTER);
        return seconds != null && seconds.matches("\\d{1,6}") ? Integer.parseInt(seconds) : 0;
    }
}
