package baedal.http.testing;

import baedal.http.Doors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The document of a running service, and the one that is kept in {@code docs/openapi}. {@code -Dbaedal.update-docs=true} rewrites what is
 * kept.
 */
public final class OpenApiDocument {

    private static final JsonMapper PRETTY = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode live;
    private final Path kept;

    private OpenApiDocument(JsonNode live, Path kept) {
        this.live = live;
        this.kept = kept;
    }

    public static OpenApiDocument of(RunningService service, String name) {
        return new OpenApiDocument(
                service.client().get("/v3/api-docs").json(), root().resolve("docs/openapi/" + name + ".json"));
    }

    /** {@code METHOD path} of every door that outsiders may find. */
    public static Set<String> routesOf(Doors doors) {
        return doors.doors().stream()
                .filter(door -> !door.path().startsWith("/internal/"))
                .map(door -> door.method().name() + " " + door.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code METHOD path} of everything in the document. */
    public Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        live.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyNames().forEach(method -> {
                    if (METHODS.contains(method)) {
                        routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return routes;
    }

    public String text() {
        return PRETTY.writeValueAsString(PRETTY.treeToValue(live, Object.class)) + "\n";
    }

    /** What is kept; the live one if it was just rewritten. */
    public String keptText() {
        try {
            if (Boolean.getBoolean("baedal.update-docs")) {
                Files.createDirectories(kept.getParent());
                Files.writeString(kept, text());
            }
            return Files.exists(kept) ? Files.readString(kept) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The repository's root, from whatever module a test runs in. */
    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.exists(here.resolve("mvnw"))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException(
                    "no repository around " + Path.of("").toAbsolutePath());
        }
        return here;
    }
}
