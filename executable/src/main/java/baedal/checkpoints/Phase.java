package baedal.checkpoints;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was told while the breaker was in one state. */
record Phase(String network, String breaker, List<Told> told) {

    static final List<String> HEAD =
            List.of("payment network", "breaker", "orders", "answers", "median", "slowest", "errors");

    Phase(String network, String breaker) {
        this(network, breaker, new ArrayList<>());
    }

    List<String> row() {
        String outcomes = told.stream()
                .collect(Collectors.groupingBy(Told::outcome, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(outcome -> outcome.getValue() + " × " + outcome.getKey())
                .collect(Collectors.joining(", "));
        return List.of(
                network,
                breaker,
                String.valueOf(told.size()),
                outcomes,
                median() + " ms",
                slowest() + " ms",
                String.valueOf(errors()));
    }

    /** Neither a deal nor one that is led to pay later. */
    long errors() {
        return told.stream().filter(one -> !one.deal() && one.status() != 202).count();
    }

    long median() {
        return told.stream()
                .map(Told::millis)
                .sorted()
                .skip(told.size() / 2)
                .findFirst()
                .orElse(0L);
    }

    long slowest() {
        return told.stream().mapToLong(Told::millis).max().orElse(0);
    }

    List<String> ids() {
        return told.stream().map(Told::id).toList();
    }
}
