package baedal.http;

import baedal.contracts.AccountId;
import baedal.contracts.Role;
import java.util.Set;

/**
 * Who calls, from the verified token. A controller's parameter of this type is filled in.
 *
 * @param phone never logged
 */
public record Caller(AccountId id, Set<Role> roles, String name, String phone) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    @Override
    public String toString() {
        return id + " " + roles;
    }
}
