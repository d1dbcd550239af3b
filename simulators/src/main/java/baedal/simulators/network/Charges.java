package baedal.simulators.network;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The network's ledger. A confirm is one statement; so is a cancel. */
@Repository
class Charges {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Charges(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes the money, or records that it is declined; empty if the payment or the idempotency key was used already. */
    Optional<Charge> confirm(Confirmation asked, String confirmKey, @Nullable NetworkError declined, Instant now) {
        return jdbc.sql("""
                        insert into charge (network_key, payment_key, order_id, confirm_key, status, total_amount,
                                            balance_amount, failure_code, charges, requested_at)
                        select case when exists (select from charge where network_key = :key and order_id <> :order)
                                    then :key || '.' || :order else :key end,
                               :key, :order, :confirm, :status, :amount, :balance, :failure, :charges, :now
                        on conflict do nothing
                        returning *""")
                .param("key", asked.paymentKey())
                .param("order", asked.orderId())
                .param("confirm", confirmKey)
                .param("status", (declined == null ? Charge.Status.DONE : Charge.Status.ABORTED).name())
                .param("amount", asked.amount())
                .param("balance", declined == null ? asked.amount() : 0)
                .param("failure", declined == null ? null : declined.name())
                .param("charges", declined == null ? 1 : 0)
                .param("now", Timestamp.from(now))
                .query(this::charge)
                .optional();
    }

    Optional<Charge> confirmedWith(String confirmKey) {
        return jdbc.sql("select * from charge where confirm_key = ?")
                .param(confirmKey)
                .query(this::charge)
                .optional();
    }

    Optional<Charge> of(String paymentKey, String orderId) {
        return jdbc.sql("select * from charge where payment_key = ? and order_id = ?")
                .params(paymentKey, orderId)
                .query(this::charge)
                .optional();
    }

    Optional<Charge> byKey(String key) {
        return jdbc.sql("select * from charge where network_key = ?")
                .param(key)
                .query(this::charge)
                .optional();
    }

    Optional<Charge> byOrder(String orderId) {
        return jdbc.sql("""
                        select * from charge where order_id = ? order by status = 'ABORTED', requested_at desc limit 1""").param(orderId).query(this::charge).optional();
    }

    /** Gives money back; empty if it cannot be: see the charge. */
    Optional<Charge> cancel(String key, @Nullable Long amount, String reason, String cancelKey, Instant now) {
        return jdbc.sql("""
                        update charge
                           set balance_amount = balance_amount - coalesce(:amount, balance_amount),
                               status = case when coalesce(:amount, balance_amount) = balance_amount
                                             then 'CANCELED' else 'PARTIAL_CANCELED' end,
                               cancel_keys = cancel_keys || :cancel::text,
                               cancels = cancels || jsonb_build_object(
                                   'cancelAmount', coalesce(:amount, balance_amount), 'cancelReason', :reason::text,
                                   'canceledAt', :at::text, 'transactionKey', :transaction::text,
                                   'refundableAmount', balance_amount - coalesce(:amount, balance_amount),
                                   'cancelStatus', 'DONE')
                         where network_key = :key and status in ('DONE', 'PARTIAL_CANCELED')
                           and balance_amount >= coalesce(:amount, 0) and not :cancel = any(cancel_keys)
                        returning *""")
                .param("amount", amount, java.sql.Types.BIGINT)
                .param("reason", reason)
                .param("at", PaymentAnswer.seoul(now))
                .param("transaction", UUID.randomUUID().toString())
                .param("key", key)
                .param("cancel", cancelKey)
                .query(this::charge)
                .optional();
    }

    private Charge charge(ResultSet row, int number) throws SQLException {
        return new Charge(
                row.getString("network_key"),
                row.getString("order_id"),
                row.getString("confirm_key"),
                Charge.Status.valueOf(row.getString("status")),
                row.getLong("total_amount"),
                row.getLong("balance_amount"),
                row.getString("failure_code"),
                json.readValue(row.getString("cancels"), new TypeReference<List<Charge.Cancel>>() {}),
                strings(row.getArray("cancel_keys")),
                row.getTimestamp("requested_at").toInstant());
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
