package baedal.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of use cases tells the truth: its files exist, each names the next one's package mates, and no public route is missing. */
class UseCasesTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ROW = Pattern.compile("^\\| (.+?) \\| (.+?) \\| `([a-z.]+)` \\| (.+?) \\|$");
    private static final Pattern STATION = Pattern.compile("(?:`([a-z.]+)` )?(\\w+)");

    private record UseCase(String name, String askedBy, List<Path> stations) {}

    @Test
    void every_station_is_a_file_and_hands_over_within_reach() throws IOException {
        List<UseCase> useCases = useCases();
        assertThat(useCases).hasSizeGreaterThan(40);
        for (UseCase useCase : useCases) {
            assertThat(useCase.stations()).as(useCase.name()).allMatch(Files::exists);
            assertThat(useCase.stations()).as(useCase.name()).hasSizeBetween(2, 5);
        }
    }

    @Test
    void every_public_route_is_the_door_of_a_use_case() throws IOException {
        Set<String> told = new TreeSet<>();
        useCases().forEach(useCase -> told.add(withoutNames(useCase.askedBy().replace("`", ""))));
        Set<String> routes = publicRoutes();
        assertThat(routes).isNotEmpty();
        assertThat(told).containsAll(routes);
        assertThat(told.stream().filter(call -> call.matches("[A-Z]+ /(api|\\.well-known)/.*")))
                .allMatch(routes::contains);
    }

    private static List<UseCase> useCases() throws IOException {
        List<UseCase> useCases = new ArrayList<>();
        for (String line : Files.readAllLines(REPOSITORY.resolve("docs/use-cases.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                useCases.add(new UseCase(row.group(1), row.group(2), stations(row.group(3), row.group(4))));
            }
        }
        return useCases;
    }

    private static List<Path> stations(String home, String cell) {
        List<Path> files = new ArrayList<>();
        for (String station : cell.split(" → ", -1)) {
            Matcher parts = STATION.matcher(station);
            assertThat(parts.matches()).as(cell).isTrue();
            String feature = parts.group(1) == null ? home : parts.group(1);
            files.add(REPOSITORY.resolve(feature.split("\\.", -1)[0] + "/src/main/java/baedal/"
                    + feature.replace('.', '/') + "/" + parts.group(2) + ".java"));
        }
        return files;
    }

    /** As the services' own documents list them; those are held against the running services. */
    private static Set<String> publicRoutes() throws IOException {
        Set<String> routes = new TreeSet<>();
        try (Stream<Path> documents = Files.list(REPOSITORY.resolve("docs/openapi"))) {
            for (Path document : documents.toList()) {
                JsonNode paths =
                        JsonMapper.builder().build().readTree(document.toFile()).at("/paths");
                paths.propertyNames().stream()
                        .filter(path -> !path.startsWith("/internal"))
                        .forEach(path -> paths.get(path)
                                .propertyNames()
                                .forEach(method -> routes.add(
                                        withoutNames(method.toUpperCase(java.util.Locale.ROOT) + " " + path))));
            }
        }
        return routes;
    }

    private static String withoutNames(String call) {
        return call.replaceAll("\\{\\w+}", "{}");
    }
}
