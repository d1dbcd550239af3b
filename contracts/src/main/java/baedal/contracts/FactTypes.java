package baedal.contracts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
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

    private static Stream<Class<?>> leaves(Class<?> sealed) {
        return sealed.isRecord()
                ? Stream.of(sealed)
                : Arrays.stream(sealed.getPermittedSubclasses()).flatMap(FactTypes::leaves);
    }
}
