package baedal.identity.sessions;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what no longer matters to anyone. */
@Component
class SessionSweeper {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Sessions sessions;
    private final FailedLogIns failures;
    private final Clock clock;

    SessionSweeper(Sessions sessions, FailedLogIns failures, Clock clock) {
        this.sessions = sessions;
        this.failures = failures;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        sessions.forgetEndedBefore(clock.instant().minus(KEPT));
        failures.forgetOlderThan(clock.instant().minus(KEPT));
    }
}
