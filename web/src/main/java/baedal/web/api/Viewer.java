package baedal.web.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever looks at the page, as his access token says. The token is not checked here: whoever forges one sees a menu, and then the API's
 * refusal.
 *
 * @param roles in capitals, as the API writes them
 */
public record Viewer(String token, String id, String name, Set<String> roles, Instant expiresAt) {

    private static final String ATTRIBUTE = Viewer.class.getName();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PARTS = 3;

    /** Empty if that is no token. */
    public static Optional<Viewer> of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            JsonNode claims =
                    JSON.readTree(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
            Set<String> roles = new TreeSet<>();
            claims.path("roles").forEach(role -> roles.add(role.asString()));
            return Optional.of(new Viewer(
                    token,
                    claims.path("sub").asString(),
                    claims.path("name").asString(""),
                    roles,
                    Instant.ofEpochSecond(claims.path("exp").asLong())));
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** Of the request that this thread answers. */
    public static Optional<Viewer> current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? Optional.empty()
                : Optional.ofNullable((Viewer) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
    }

    /** @throws NotLoggedIn leads to the log-in page */
    public static Viewer demanded() {
        return current().orElseThrow(NotLoggedIn::new);
    }

    /** Under which name a request keeps him. */
    public static String attribute() {
        return ATTRIBUTE;
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** Where he works. */
    public String home() {
        return is("OPERATOR") ? "/operator" : is("OWNER") ? "/owner" : is("RIDER") ? "/rider" : "/";
    }

    @Override
    public String toString() {
        return "Viewer[" + id + "]";
    }
}
