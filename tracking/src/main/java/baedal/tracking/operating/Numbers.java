package baedal.tracking.operating;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers that people call orders by. */
@Repository
class Numbers {

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are known here. */
    Map<UUID, String> of(Collection<UUID> orders) {
        Map<UUID, String> numbers = new HashMap<>();
        jdbc.sql("select order_id, number from order_snapshot where order_id = any(cast(:ids as uuid[]))")
                .param("ids", orders.stream().map(UUID::toString).toArray(String[]::new))
                .query(rs -> {
                    numbers.put(rs.getObject("order_id", UUID.class), rs.getString("number"));
                });
        return numbers;
    }
}
