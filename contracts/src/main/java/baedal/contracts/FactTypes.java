package baedal.contracts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every fact by the name under which it travels. */
public final class FactTypes {

    private static final Map<String, Class<?>> BY_NAME =
            leaves(Fact.class).collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    private FactTypes() {}

    /** The class of that type; empty if nothing of that name is told here (a newer service's fact). */
    public static Optional<Class<? extends Fact>> classOf(String type) {
        return Optional.ofNullable(BY_NAME.get(type)).map(found -> found.asSubclass(Fact.class));
    }

    /** The names of all facts of that kind. */
    public static Set<String> under(Class<? extends Fact> kind) {
        return leaves(kind).map(Class::getSimpleName).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Class<?>> leaves(Class<?> sealed) {
        return sealed.isRecord()
                ? Stream.of(sealed)
                : Arrays.stream(sealed.getPermittedSubclasses()).flatMap(FactTypes::leaves);
    }
}
