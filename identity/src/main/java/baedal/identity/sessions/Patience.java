package baedal.identity.sessions;

import java.time.Duration;

/** How long someone who failed too often has to wait: longer with every failure. */
enum Patience {
    /** One account from one address: someone who forgot, or guesses. */
    ACCOUNT_AT_ADDRESS(8),
    /** One account from anywhere: many guessers, or one who says he is elsewhere. */
    ACCOUNT(60),
    /** One address, any account: one password tried at all. */
    ADDRESS(300);

    /** After that without a failure it counts from zero again. */
    static final Duration MEMORY = Duration.ofMinutes(15);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int LONGEST_DOUBLING = 5;

    private final int allowed;

    Patience(int allowed) {
        this.allowed = allowed;
    }

    Duration waitAfter(int failures) {
        return failures < allowed
                ? Duration.ZERO
                : FIRST_WAIT.multipliedBy(1L << Math.min(failures - allowed, LONGEST_DOUBLING));
    }
}
