package baedal.store.kitchen;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import baedal.contracts.StoreId;
import baedal.http.Page;
import baedal.http.PageRequest;
import baedal.http.Refusal;
import baedal.store.catalog.Stores;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of tickets. */
@Repository
class TicketBoard {

    private static final int MOST_OVERDUE = 200;

    private final JdbcClient jdbc;
    private final Stores stores;

    TicketBoard(JdbcClient jdbc, Stores stores) {
        this.jdbc = jdbc;
        this.stores = stores;
    }

    /**
     * The tickets of one of the owner's stores, or of all of them.
     *
     * @param statuses empty for any
     * @throws Refusal 404 STORE_NOT_FOUND if the store is not the owner's
     */
    Page<TicketView> read(AccountId owner, @Nullable StoreId store, Set<TicketStatus> statuses, PageRequest page) {
        List<StoreId> mine = storesOf(owner, store);
        Set<TicketStatus> wanted = statuses.isEmpty() ? EnumSet.allOf(TicketStatus.class) : statuses;
        boolean oldestFirst = wanted.stream().allMatch(TicketStatus::isWaiting);
        String inOrder = (oldestFirst ? " order by received_at, order_id" : " order by received_at desc, order_id desc")
                + " limit :limit";
        // the index gives each store's tickets of each status in order: of each no more are read than may be shown
        String sql = "select ticket.* from unnest(:stores::uuid[]) as mine (store)"
                + " cross join unnest(:statuses::text[]) as wanted (status)"
                + " cross join lateral (select * from ticket where store_id = mine.store and status = wanted.status"
                + (page.after().isEmpty()
                        ? ""
                        : " and (received_at, order_id) " + (oldestFirst ? ">" : "<") + " (:receivedAt, :orderId)")
                + inOrder + ") as ticket" + inOrder;
        var query = jdbc.sql(sql)
                .param("stores", array(mine))
                .param("statuses", array(wanted))
                .param("limit", page.limit() + 1);
        if (!page.after().isEmpty()) {
            query = query.params(position(page.after()));
        }
        List<TicketView> found =
                query.query((row, _) -> TicketView.of(Tickets.read(row))).list();
        return Page.of(new ArrayList<>(found), page, TicketBoard::cursor);
    }

    /** What should have been answered or cooked before that time, the longest unchanged first. */
    List<Ticket> overdueSince(Instant time) {
        return jdbc.sql("""
                select * from ticket where status = 'RECEIVED' and answer_by < :time
                union all
                select * from ticket where status in ('ACCEPTED', 'COOKING') and ready_by < :time
                order by changed_at limit :most""")
                .param("time", Tickets.timestamp(time))
                .param("most", MOST_OVERDUE)
                .query((row, _) -> Tickets.read(row))
                .list();
    }

    private static Map<String, Object> position(List<String> after) {
        try {
            return Map.of(
                    "receivedAt", Instant.parse(after.get(0)).atOffset(ZoneOffset.UTC),
                    "orderId", OrderId.of(after.get(1)).value());
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException ofAnotherList) {
            throw Refusal.invalid("cursor");
        }
    }

    private List<StoreId> storesOf(AccountId owner, @Nullable StoreId store) {
        if (store == null) {
            return stores.ownedBy(owner);
        }
        if (!stores.isOwned(owner, store)) {
            throw Refusal.notFound("STORE_NOT_FOUND");
        }
        return List.of(store);
    }

    private static List<String> cursor(TicketView last) {
        return List.of(last.receivedAt().toString(), last.orderId().toString());
    }

    /** As PostgreSQL reads arrays of ids and of constants' names, which need no quoting. */
    private static String array(Iterable<?> values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.toString()));
        return "{" + String.join(",", texts) + "}";
    }
}
