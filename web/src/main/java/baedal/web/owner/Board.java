package baedal.web.owner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every ticket that hangs in the kitchen.
 *
 * @param store whose are shown; {@code null}: of all the owner's stores
 * @param all of all stores, whatever is shown
 * @param more whether there are more than the API answers at once
 */
record Board(@Nullable String store, List<Ticket> all, boolean more, Instant now) {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** How much of a dish. */
    record Count(String name, int quantity) {}

    static Board of(@Nullable String store, List<Ticket> waiting, List<Ticket> done, boolean more, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, SEOUL);
        Stream<Ticket> doneToday = done.stream()
                .filter(ticket -> ticket.isOpen()
                        || !LocalDate.ofInstant(ticket.endedAt(), SEOUL).isBefore(today));
        return new Board(store, Stream.concat(waiting.stream(), doneToday).toList(), more, now);
    }

    /** Oldest first; of what has ended the latest. */
    public List<Ticket> in(Column column) {
        Comparator<Ticket> order = column == Column.ENDED
                ? Comparator.comparing(Ticket::endedAt).reversed()
                : Comparator.comparing(Ticket::receivedAt);
        return shown().filter(ticket -> ticket.column() == column).sorted(order).toList();
    }

    public Column[] columns() {
        return Column.values();
    }

    /** Orders that nobody has answered, of any store: none of them may be overheard. */
    public List<Ticket> unanswered() {
        return all.stream().filter(ticket -> ticket.column() == Column.RECEIVED).toList();
    }

    /** Of all dishes that are cooking or to be cooked, most first. */
    public List<Count> toCook() {
        Map<String, Integer> dishes = shown().filter(Ticket::isToCook)
                .flatMap(ticket -> ticket.lines().stream())
                .collect(Collectors.toMap(Ticket.Line::name, Ticket.Line::quantity, Integer::sum, TreeMap::new));
        return dishes.entrySet().stream()
                .map(dish -> new Count(dish.getKey(), dish.getValue()))
                .sorted(Comparator.comparingInt(Count::quantity).reversed())
                .toList();
    }

    /** Of the stores that are not shown. */
    public List<Ticket> elsewhere() {
        return all.stream().filter(ticket -> !isShown(ticket)).toList();
    }

    private Stream<Ticket> shown() {
        return all.stream().filter(this::isShown);
    }

    private boolean isShown(Ticket ticket) {
        return store == null || ticket.storeId().equals(store);
    }
}
