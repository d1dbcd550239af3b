package baedal.identity.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers failures, of unknown accounts too: what is slow for one must be slow for the other. */
@Repository
class FailedLogIns {

    private final JdbcClient jdbc;

    FailedLogIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until when nobody gets in here; empty if they may try. */
    Optional<Instant> blockedUntil(String email, String address, Instant now) {
        return jdbc.sql(
                        "select max(blocked_until) from failed_log_ins where subject in (:subjects) and blocked_until > :now")
                .param("subjects", subjects(email, address).values())
                .param("now", at(now))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void record(String email, String address, Instant now) {
        subjects(email, address).forEach((patience, subject) -> {
            int failures = count(subject, now);
            Duration wait = patience.waitAfter(failures);
            if (wait.isPositive()) {
                jdbc.sql("update failed_log_ins set blocked_until = :until where subject = :subject")
                        .param("until", at(now.plus(wait)))
                        .param("subject", subject)
                        .update();
            }
        });
    }

    /** The right password was given: this account at this address starts anew. */
    void forget(String email, String address) {
        jdbc.sql("delete from failed_log_ins where subject = :subject")
                .param("subject", subjects(email, address).get(Patience.ACCOUNT_AT_ADDRESS))
                .update();
    }

    void forgetOlderThan(Instant time) {
        jdbc.sql("delete from failed_log_ins where first_at < :time and coalesce(blocked_until, first_at) < :time")
                .param("time", at(time))
                .update();
    }

    private int count(String subject, Instant now) {
        return jdbc.sql("""
                        insert into failed_log_ins as known (subject, failures, first_at) values (:subject, 1, :now)
                        on conflict (subject) do update set
                            failures = case when known.first_at < :forgotten then 1 else known.failures + 1 end,
                            first_at = case when known.first_at < :forgotten then :now else known.first_at end
                        returning failures
                        """)
                .param("subject", subject)
                .param("now", at(now))
                .param("forgotten", at(now.minus(Patience.MEMORY)))
                .query(Integer.class)
                .single();
    }

    private static Map<Patience, String> subjects(String email, String address) {
        String account = email.toLowerCase(Locale.ROOT);
        Map<Patience, String> subjects = new LinkedHashMap<>();
        subjects.put(Patience.ACCOUNT_AT_ADDRESS, "both " + account + " " + address);
        subjects.put(Patience.ACCOUNT, "account " + account);
        subjects.put(Patience.ADDRESS, "address " + address);
        return subjects;
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
