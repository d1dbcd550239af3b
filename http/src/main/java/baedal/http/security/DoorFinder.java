package baedal.http.security;

import baedal.contracts.Role;
import baedal.http.Door;
import baedal.http.Doors;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which door a request stands at. The most specific pattern counts, as it does for the controllers. */
final class DoorFinder {

    private static final Set<HttpMethod> METHODS =
            Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final List<Door> OPEN_TO_ALL = List.of(
            Door.to(HttpMethod.GET, "/actuator/health/**"),
            Door.to(HttpMethod.GET, "/v3/api-docs/**"),
            Door.to(HttpMethod.GET, "/v3/api-docs.yaml"));

    private final List<Guarded> doors;

    DoorFinder(Doors doors) {
        Stream<Door> internal = METHODS.stream().map(method -> Door.to(method, "/internal/**", Role.SERVICE));
        this.doors = Stream.of(doors.doors().stream(), OPEN_TO_ALL.stream(), internal)
                .flatMap(all -> all)
                .map(door -> new Guarded(PathPatternParser.defaultInstance.parse(door.path()), door))
                .sorted((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.pattern, other.pattern))
                .toList();
    }

    Optional<Door> find(HttpMethod method, PathContainer path) {
        HttpMethod wanted = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        for (Guarded guarded : doors) {
            if (guarded.door.method().equals(wanted) && guarded.pattern.matches(path)) {
                return Optional.of(guarded.door);
            }
        }
        return Optional.empty();
    }

    /** The methods that this path takes; empty if nothing is there. */
    Set<HttpMethod> methodsAt(PathContainer path) {
        return doors.stream()
                .filter(guarded -> guarded.pattern.matches(path))
                .map(guarded -> guarded.door.method())
                .collect(Collectors.toSet());
    }

    private record Guarded(PathPattern pattern, Door door) {}
}
