package baedal.identity.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords. An unknown account costs as much time as a known one. */
@Component
public class Passwords {

    /** About 50 ms: slow for who guesses, quick enough for who logs in. */
    private static final int COST = 10;

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(COST);
    private final String ofNobody = bcrypt.encode("nobody");

    public String hash(String password) {
        return bcrypt.encode(password);
    }

    /** @param hash of the account; {@code null} if there is none, which takes the same time and is never right */
    public boolean match(String password, @Nullable String hash) {
        boolean same = bcrypt.matches(password, hash == null ? ofNobody : hash);
        return same && hash != null;
    }
}
