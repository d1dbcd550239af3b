package baedal.simulators.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outside truth about money, for whoever wants to compare. */
@RestController
class LedgerController {

    private final JdbcClient jdbc;

    LedgerController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param charges how often money was taken: 0 or 1
     * @param cancels how often money went back
     */
    record Entry(
            String orderId,
            String paymentKey,
            String status,
            long totalAmount,
            long balanceAmount,
            int charges,
            int cancels) {}

    @GetMapping("/control/ledger")
    List<Entry> ledger(@RequestParam(required = false) @Nullable String orderId) {
        return jdbc.sql("""
                        select order_id, payment_key, status, total_amount, balance_amount, charges,
                               jsonb_array_length(cancels) as cancels
                          from charge where order_id = :order or :order::text is null order by requested_at""")
                .param("order", orderId)
                .query((row, number) -> new Entry(
                        row.getString("order_id"),
                        row.getString("payment_key"),
                        row.getString("status"),
                        row.getLong("total_amount"),
                        row.getLong("balance_amount"),
                        row.getInt("charges"),
                        row.getInt("cancels")))
                .list();
    }
}
