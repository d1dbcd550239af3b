package baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tour of the README, pasted into a shell. */
class ReadmeJourney {

    private static final Pattern BLOCK = Pattern.compile("```bash tour\n(.*?)```", Pattern.DOTALL);

    private final Path repository = Path.of("..").toAbsolutePath().normalize();

    @Test
    void the_five_minute_tour_works_when_pasted() throws Exception {
        World world = World.shared();
        String script = tour("README.md")
                .replace("http://localhost:8080", "http://localhost:" + world.port)
                .replace("http://localhost:8090", "http://localhost:" + (world.port + 10))
                .replaceAll("(?m)^\\./baedal (stop|start) (\\w+)$", "baedal $1 $2");
        String baedal = "baedal() { " + world.commandLine() + " \"$@\" --data " + world.data() + "; }\n";
        Path log = Path.of("target", "tour.log");
        Process shell = new ProcessBuilder("bash", "-eu", "-c", baedal + script)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();

        assertThat(shell.waitFor(180, TimeUnit.SECONDS)).as("the tour ends").isTrue();
        String output = Files.readString(log);
        assertThat(shell.exitValue()).as(output).isZero();
        assertThat(output)
                .contains(
                        "ACCEPTED\n", "COOKING\n", "COOKED\n", "CLAIMED\n", "PICKED_UP\n", "DELIVERED\n", "COMPLETED\n")
                .contains("event: status", "\"status\":\"COMPLETED\"", "\"charges\":1", "KAKAOTALK", "UNKNOWN")
                .contains("REJECTED\n", "\"state\":\"REFUNDED\"", "PaymentRefunded");
    }

    @Test
    void both_languages_show_the_same_tour() throws Exception {
        assertThat(tour("README.ko.md")).isEqualTo(tour("README.md"));
    }

    private String tour(String readme) throws Exception {
        Matcher blocks = BLOCK.matcher(Files.readString(repository.resolve(readme)));
        List<String> found = blocks.results().map(block -> block.group(1)).toList();
        assertThat(found).as("blocks of the tour in " + readme).isNotEmpty();
        return found.stream().collect(Collectors.joining());
    }
}
