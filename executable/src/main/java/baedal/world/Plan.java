package baedal.world;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to run, and on whose engines.
 *
 * @param embedded whether nothing is configured, so that this world is all there is, for its own machine alone
 * @param ownKafka whether this world brings its Kafka, because none is configured
 * @param ownPostgres whether this world brings its PostgreSQL, because a service has no database configured
 */
record Plan(Set<Part> parts, boolean embedded, boolean ownKafka, boolean ownPostgres, Copies copies) {

    Plan(Set<Part> parts, boolean embedded, boolean ownKafka, boolean ownPostgres) {
        this(parts, embedded, ownKafka, ownPostgres, Copies.ONE_EACH);
    }

    Plan with(Copies wanted) {
        return new Plan(parts, embedded, ownKafka, ownPostgres, wanted);
    }

    /** Everything that is to run. */
    List<Instance> instances() {
        return parts.stream().flatMap(part -> copies.of(part).stream()).toList();
    }

    static Plan of(Collection<String> services, Map<String, String> environment) {
        Set<Part> parts = services.isEmpty()
                ? Arrays.stream(Part.values()).filter(part -> !part.simulator()).collect(Collectors.toSet())
                : services.stream().map(Part::named).collect(Collectors.toSet());
        boolean ownKafka = !environment.containsKey("BAEDAL_KAFKA");
        boolean embedded =
                ownKafka && environment.keySet().stream().noneMatch(name -> name.startsWith("BAEDAL_DB_URL_"));
        Set<Part> all = EnumSet.copyOf(parts);
        if (embedded) {
            // nobody gave the real providers either
            addSimulator(all, environment, Part.PAYMENT, Part.PAYMENT_NETWORK);
            addSimulator(all, environment, Part.NOTIFICATION, Part.KAKAOTALK);
        }
        boolean ownPostgres = all.stream()
                .flatMap(part -> part.database().stream())
                .anyMatch(database -> !environment.containsKey("BAEDAL_DB_URL_" + Settings.upper(database)));
        return new Plan(all, embedded, ownKafka && all.stream().anyMatch(Part::needsKafka), ownPostgres);
    }

    private static void addSimulator(Set<Part> all, Map<String, String> environment, Part user, Part simulator) {
        if (all.contains(user) && !environment.containsKey("BAEDAL_" + simulator.name() + "_URL")) {
            all.add(simulator);
        }
    }
}
