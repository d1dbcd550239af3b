package baedal.notification.reading;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import baedal.http.Page;
import baedal.http.PageRequest;
import baedal.http.Refusal;
import baedal.notification.reading.NotificationView.Status;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages whose outcome is known, the newest first. */
@Component
class NotificationQuery {

    private final JdbcClient jdbc;

    NotificationQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(NotificationView view, long seq) {}

    Page<NotificationView> to(AccountId account, PageRequest page) {
        List<Found> found = jdbc.sql("""
                        select m.id, m.order_id, m.text, m.seq, b.done_at,
                            case when f.message_id is null then b.status else 'FAILED' end as status
                        from message m
                        join batch b on b.id = m.batch_id and b.status in ('SENT', 'FAILED', 'UNCERTAIN')
                        left join message_failure f on f.order_id = m.order_id and f.message_id = m.id
                        where m.account_id = :account and m.seq < :before
                        order by m.seq desc limit :limit
                        """)
                .param("account", account.value())
                .param("before", before(page.after()))
                .param("limit", page.limit() + 1)
                .query((row, number) -> new Found(
                        new NotificationView(
                                row.getObject("id", UUID.class),
                                new OrderId(row.getObject("order_id", UUID.class)),
                                NotificationView.KAKAOTALK,
                                row.getString("text"),
                                Status.valueOf(row.getString("status")),
                                row.getTimestamp("done_at").toInstant()),
                        row.getLong("seq")))
                .list();
        Page<Found> shown = Page.of(found, page, one -> List.of(String.valueOf(one.seq())));
        return new Page<>(shown.items().stream().map(Found::view).toList(), shown.nextCursor());
    }

    private static long before(List<String> cursor) {
        try {
            return cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor.getFirst());
        } catch (NumberFormatException anotherList) {
            throw Refusal.invalid("cursor");
        }
    }
}
