package baedal.http;

import baedal.contracts.Role;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * A call that a service takes, and who may make it.
 *
 * @param path a path pattern such as {@code /api/orders/{id}/receipt}
 * @param roles any one of them; empty: everyone, without a token
 */
public record Door(HttpMethod method, String path, Set<Role> roles) {

    public Door {
        roles = Set.copyOf(roles);
    }

    public static Door to(HttpMethod method, String path, Role... roles) {
        return new Door(method, path, Set.of(roles));
    }
}
