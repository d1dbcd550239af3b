package baedal.bench.breaker;

import baedal.bench.ground.Person;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** When the breaker changed its mind, oldest first. */
record Openings(List<Change> changes) {

    record Change(String from, String to, Instant at) {}

    /** A stretch of time in which it let nothing through. */
    record Open(Instant from, Instant to) {}

    static Openings told(Person operator) throws IOException {
        List<Change> changes = new ArrayList<>();
        for (JsonNode change : operator.read("/api/operations/summary").at("/breakers/0/transitions")) {
            changes.addFirst(new Change(
                    change.at("/from").asString(),
                    change.at("/to").asString(),
                    Instant.parse(change.at("/at").asString())));
        }
        return new Openings(List.copyOf(changes));
    }

    /** Whether it lets everything through, or was never there. */
    static boolean isWell(Person operator) throws IOException {
        String state =
                operator.read("/api/operations/summary").at("/breakers/0/state").asString();
        return state.equals("CLOSED") || state.equals("DISABLED");
    }

    Optional<Instant> first(String to, Instant after) {
        return changes.stream()
                .filter(change -> change.to.equals(to) && change.at.isAfter(after))
                .map(Change::at)
                .findFirst();
    }

    List<Open> open(Instant until) {
        List<Open> open = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).to.equals("OPEN")) {
                open.add(new Open(changes.get(i).at, i + 1 < changes.size() ? changes.get(i + 1).at : until));
            }
        }
        return open;
    }
}
