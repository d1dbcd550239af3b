package baedal.identity.accounts;

import baedal.contracts.AccountId;
import baedal.contracts.Role;
import baedal.http.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever registers is a customer: the other roles are given, not taken. */
@Component
class RegisterHandler {

    /** Bcrypt reads no further. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;

    RegisterHandler(Accounts accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    Account handle(String email, String password, String name, String phone) {
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            throw Refusal.invalid("password");
        }
        if (accounts.find(email).isPresent()) {
            throw Refusal.conflict("EMAIL_TAKEN");
        }
        Account account =
                new Account(AccountId.next(), email, passwords.hash(password), name, phone, Set.of(Role.CUSTOMER));
        if (!accounts.add(account, clock.instant())) {
            throw Refusal.conflict("EMAIL_TAKEN");
        }
        return account;
    }
}
