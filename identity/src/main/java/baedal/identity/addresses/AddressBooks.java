package baedal.identity.addresses;

import baedal.contracts.AccountId;
import baedal.contracts.Ids;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All address books, a row each. */
@Repository
public class AddressBooks {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    AddressBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AddressBook of(AccountId account) {
        return jdbc.sql("select version, addresses from address_book where account_id = ?")
                .param(account.value())
                .query((row, number) -> new AddressBook(
                        row.getInt("version"),
                        JSON.readValue(row.getString("addresses"), new TypeReference<List<Address>>() {})))
                .optional()
                .orElse(AddressBook.EMPTY);
    }

    /** @return whether nobody else wrote since it was read */
    boolean record(AccountId account, AddressBook next) {
        return jdbc.sql("""
                        insert into address_book (account_id, version, addresses) values (:account, :version, :addresses::jsonb)
                        on conflict (account_id) do update set version = excluded.version, addresses = excluded.addresses
                         where address_book.version = excluded.version - 1""")
                        .param("account", account.value())
                        .param("version", next.version())
                        .param("addresses", JSON.writeValueAsString(next.addresses()))
                        .update()
                == 1;
    }

    /** Gives each of these accounts a home and an office near Gangnam station, where it has no book yet. */
    public void settle(List<AccountId> accounts) {
        List<Address> addresses = List.of(
                new Address(Ids.next(), "집", "서울 강남구 강남대로 396", "101동 202호", 37.4979, 127.0276, true),
                new Address(Ids.next(), "회사", "서울 강남구 테헤란로 152", "강남타워 12층", 37.5000, 127.0365, false));
        jdbc.sql("""
                        insert into address_book (account_id, version, addresses)
                        select id, 1, :addresses::jsonb from account where id = any(:ids)
                        on conflict do nothing""")
                .param("addresses", JSON.writeValueAsString(addresses))
                .param("ids", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .update();
    }
}
