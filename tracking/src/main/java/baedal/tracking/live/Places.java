package baedal.tracking.live;

import baedal.contracts.AccountId;
import baedal.http.Refusal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;

/** How many streams an account has open, in this instance; never more than so many. */
final class Places {

    private static final int SECONDS_TO_WAIT = 10;

    private final int perAccount;
    private final Map<AccountId, Integer> taken = new ConcurrentHashMap<>();

    Places(int perAccount) {
        this.perAccount = perAccount;
    }

    /** @throws Refusal 429 TOO_MANY_STREAMS */
    void take(AccountId account) {
        if (taken.merge(account, 1, Integer::sum) > perAccount) {
            leave(account);
            throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_STREAMS")
                    .with("retryAfterSeconds", SECONDS_TO_WAIT);
        }
    }

    void leave(AccountId account) {
        taken.computeIfPresent(account, (_, streams) -> streams == 1 ? null : streams - 1);
    }
}
