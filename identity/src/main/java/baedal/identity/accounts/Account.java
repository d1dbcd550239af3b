package baedal.identity.accounts;

import baedal.contracts.AccountId;
import baedal.contracts.Role;
import java.util.Set;

/**
 * Someone who may log in.
 *
 * @param passwordHash bcrypt; neither it nor the phone is ever logged
 */
public record Account(AccountId id, String email, String passwordHash, String name, String phone, Set<Role> roles) {

    @Override
    public String toString() {
        return id + " " + roles;
    }
}
