package baedal.identity.sessions;

import baedal.http.Refusal;
import baedal.identity.accounts.Account;
import baedal.identity.accounts.Accounts;
import baedal.identity.accounts.Passwords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Checks as many passwords at once as there are processors: more would only be slower, and whoever sends a thousand guesses at once meets
 * the block that the first ones earned.
 */
@Component
class LogInHandler {

    private final Semaphore checking = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final Accounts accounts;
    private final Passwords passwords;
    private final FailedLogIns failures;
    private final Sessions sessions;
    private final Clock clock;

    LogInHandler(Accounts accounts, Passwords passwords, FailedLogIns failures, Sessions sessions, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
        this.sessions = sessions;
        this.clock = clock;
    }

    Session handle(String email, String password, String address) {
        checking.acquireUninterruptibly();
        try {
            return sessions.start(check(email, password, address), clock.instant());
        } finally {
            checking.release();
        }
    }

    private Account check(String email, String password, String address) {
        Instant now = clock.instant();
        failures.blockedUntil(email, address, now).ifPresent(until -> {
            throw tooMany(Duration.between(now, until));
        });
        Optional<Account> account = accounts.find(email);
        boolean right =
                passwords.match(password, account.map(Account::passwordHash).orElse(null));
        if (!right || account.isEmpty()) {
            failures.record(email, address, now);
            throw new Refusal(HttpStatus.UNAUTHORIZED, "BAD_CREDENTIALS");
        }
        failures.forget(email, address);
        return account.get();
    }

    private static Refusal tooMany(Duration wait) {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS")
                .with("retryAfterSeconds", wait.plusMillis(999).toSeconds());
    }
}
