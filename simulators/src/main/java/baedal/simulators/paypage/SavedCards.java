package baedal.simulators.paypage;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One card of each customer, if he wanted it kept. */
@Repository
class SavedCards {

    private final JdbcClient jdbc;

    SavedCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TestCard> of(String customerKey) {
        return jdbc.sql("select card from saved_card where customer_key = ?")
                .param(customerKey)
                .query(String.class)
                .optional()
                .flatMap(TestCard::named);
    }

    void save(String customerKey, TestCard card) {
        jdbc.sql("""
                        insert into saved_card (customer_key, card) values (:customer, :card)
                        on conflict (customer_key) do update set card = excluded.card""").param("customer", customerKey).param("card", card.name()).update();
    }
}
