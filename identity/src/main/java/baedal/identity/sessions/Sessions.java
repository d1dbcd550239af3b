package baedal.identity.sessions;

import baedal.contracts.AccountId;
import baedal.contracts.Ids;
import baedal.identity.accounts.Account;
import baedal.identity.keys.IdentitySettings;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All log-ins. A refresh token is good once; each statement here settles who used it. */
@Repository
class Sessions {

    private final JdbcClient jdbc;
    private final Duration life;

    Sessions(JdbcClient jdbc, IdentitySettings settings) {
        this.jdbc = jdbc;
        this.life = settings.refreshTokenLife();
    }

    Session start(Account account, Instant now) {
        UUID id = Ids.next();
        RefreshToken token = RefreshToken.next();
        jdbc.sql("""
                with started as (
                    insert into session (id, account_id, started_at) values (:id, :account, :now) returning id)
                insert into refresh_token (hash, session_id, expires_at) select :hash, id, :expiresAt from started
                """)
                .param("id", id)
                .param("account", account.id().value())
                .param("now", at(now))
                .param("hash", token.hash())
                .param("expiresAt", at(now.plus(life)))
                .update();
        return new Session(id, account, token.text());
    }

    /** Uses the token up and puts the next one in its place; empty if it was not good any more. */
    Optional<GoneOn> goOn(RefreshToken used, RefreshToken next, Instant now) {
        return jdbc.sql("""
                with used as (
                    update refresh_token token set used_at = :now from session
                    where token.hash = :hash and token.used_at is null and token.expires_at > :now
                      and session.id = token.session_id and session.revoked_at is null
                    returning session.id, session.account_id),
                next as (
                    insert into refresh_token (hash, session_id, expires_at) select :next, id, :expiresAt from used)
                select id, account_id from used
                """)
                .param("now", at(now))
                .param("hash", used.hash())
                .param("next", next.hash())
                .param("expiresAt", at(now.plus(life)))
                .query((row, number) -> new GoneOn(
                        row.getObject("id", UUID.class), new AccountId(row.getObject("account_id", UUID.class))))
                .optional();
    }

    /** Whoever else holds a token of this log-in is out too. Nothing happens if there is no such token. */
    void revoke(RefreshToken token, Instant now) {
        jdbc.sql("""
                update session set revoked_at = :now
                where revoked_at is null and id = (select session_id from refresh_token where hash = :hash)
                """).param("now", at(now)).param("hash", token.hash()).update();
    }

    void revoke(UUID session, Instant now) {
        jdbc.sql("update session set revoked_at = :now where revoked_at is null and id = :id")
                .param("now", at(now))
                .param("id", session)
                .update();
    }

    /** Log-ins whose last token has expired. */
    void forgetEndedBefore(Instant time) {
        jdbc.sql("""
                delete from session where id in (
                    select session_id from refresh_token group by session_id having max(expires_at) < :time)
                """).param("time", at(time)).update();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    record GoneOn(UUID session, AccountId account) {}
}
