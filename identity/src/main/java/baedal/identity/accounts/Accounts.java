package baedal.identity.accounts;

import baedal.contracts.AccountId;
import baedal.contracts.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All accounts. E-mail addresses are the same whatever their case. */
@Repository
public class Accounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is new; otherwise the e-mail or the id is taken and nothing changed */
    public boolean add(Account account, Instant now) {
        return jdbc.sql("""
                        insert into account (id, email, password_hash, name, phone, roles, created_at)
                        values (:id, :email, :hash, :name, :phone, :roles, :now)
                        on conflict do nothing
                        """)
                        .param("id", account.id().value())
                        .param("email", account.email())
                        .param("hash", account.passwordHash())
                        .param("name", account.name())
                        .param("phone", account.phone())
                        .param("roles", names(account.roles()))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    public Optional<Account> find(String email) {
        return jdbc.sql("select * from account where lower(email) = lower(:email)")
                .param("email", email)
                .query(Accounts::read)
                .optional();
    }

    public Optional<Account> find(AccountId id) {
        return jdbc.sql("select * from account where id = :id")
                .param("id", id.value())
                .query(Accounts::read)
                .optional();
    }

    private static Object names(Set<Role> roles) {
        return roles.stream().map(Enum::name).toArray(String[]::new);
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List.of((String[]) row.getArray("roles").getArray()).forEach(name -> roles.add(Role.valueOf(name)));
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("password_hash"),
                row.getString("name"),
                row.getString("phone"),
                roles);
    }
}
