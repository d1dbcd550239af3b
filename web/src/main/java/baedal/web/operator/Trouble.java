package baedal.web.operator;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that an operator should look at besides who is missing, worst first.
 *
 * @param key of the words that say it
 * @param about the service or breaker, or how many
 */
record Trouble(String key, String about, boolean isBad) {

    static List<Trouble> in(Summary summary, List<ServiceRow> services) {
        List<Trouble> found = new ArrayList<>();
        summary.breakers().stream()
                .filter(breaker -> !breaker.isClosed())
                .forEach(breaker -> found.add(new Trouble("breaker." + breaker.state(), breaker.name(), true)));
        if (summary.deadLetters() > 0) {
            found.add(new Trouble("letters", String.valueOf(summary.deadLetters()), true));
        }
        services.stream()
                .filter(ServiceRow::isSlowToTell)
                .forEach(row -> found.add(new Trouble("backlog", row.name(), false)));
        services.stream()
                .filter(ServiceRow::isSlowToRead)
                .forEach(row -> found.add(new Trouble("lag", row.name(), false)));
        return found;
    }
}
