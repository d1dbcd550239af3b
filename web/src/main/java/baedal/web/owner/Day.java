package baedal.web.owner;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was sold on a day. */
record Day(LocalDate date, int orders, long total, int rejected, int cancelled, List<Board.Count> items) {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /**
     * Of several stores together.
     *
     * @param days at least one, all of the same date
     */
    static Day sum(List<Day> days) {
        Map<String, Integer> dishes = days.stream()
                .flatMap(day -> day.items().stream())
                .collect(Collectors.toMap(Board.Count::name, Board.Count::quantity, Integer::sum, TreeMap::new));
        return new Day(
                days.getFirst().date(),
                days.stream().mapToInt(Day::orders).sum(),
                days.stream().mapToLong(Day::total).sum(),
                days.stream().mapToInt(Day::rejected).sum(),
                days.stream().mapToInt(Day::cancelled).sum(),
                dishes.entrySet().stream()
                        .map(dish -> new Board.Count(dish.getKey(), dish.getValue()))
                        .sorted(Comparator.comparingInt(Board.Count::quantity).reversed())
                        .toList());
    }

    public boolean isToday() {
        return !date.isBefore(LocalDate.now(SEOUL));
    }

    public LocalDate before() {
        return date.minusDays(1);
    }

    public LocalDate after() {
        return date.plusDays(1);
    }

    /** What the longest bar stands for. */
    public int mostOfOne() {
        return items.stream().mapToInt(Board.Count::quantity).max().orElse(1);
    }
}
