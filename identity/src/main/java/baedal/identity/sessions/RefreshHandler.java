package baedal.identity.sessions;

import baedal.http.Refusal;
import baedal.identity.accounts.Accounts;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A used token that comes again was stolen, from one side or the other: nobody goes on with that log-in. */
@Component
class RefreshHandler {

    private final Sessions sessions;
    private final Accounts accounts;
    private final Clock clock;

    RefreshHandler(Sessions sessions, Accounts accounts, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.clock = clock;
    }

    Session handle(RefreshToken used) {
        Instant now = clock.instant();
        RefreshToken next = RefreshToken.next();
        Optional<Session> session = sessions.goOn(used, next, now)
                .flatMap(goneOn -> accounts.find(goneOn.account())
                        .map(account -> new Session(goneOn.session(), account, next.text())));
        return session.orElseThrow(() -> {
            sessions.revoke(used, now);
            return new Refusal(HttpStatus.UNAUTHORIZED, "INVALID_REFRESH_TOKEN");
        });
    }
}
