package baedal.identity.sessions;

import baedal.identity.accounts.Account;
import java.util.UUID;

/** A log-in with its newest refresh token, in clear for the only time. */
record Session(UUID id, Account account, String refreshToken) {

    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}
