package baedal.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Not what the figures are, only that they come, with everything that belongs to them. */
class BenchJourney {

    @Test
    void intake_leaves_a_page_charts_and_raw_data(@TempDir Path out) throws IOException {
        // of its own: others would not expect so many orders
        try (World world = World.start("bench", Map.of())) {
            world.run(
                    "bench",
                    "intake",
                    "--port=" + world.port,
                    "--data=" + world.data(),
                    "--out=" + out,
                    "--warm-up=3",
                    "--seconds=1",
                    "--rates=5,10",
                    "--at-once=4",
                    "--connections=2");
        }

        String page = Files.readString(out.resolve("summary.md"));
        assertThat(page)
                .startsWith("# Intake")
                .containsPattern("\\d+ cores \\(.+\\), .+ · Java \\S+ · busy before: \\d+ %")
                .containsPattern("\\*\\*[\\d.]+ orders/s\\*\\* at most")
                .containsPattern("ratio 0\\.\\d+")
                .contains("| 10/s ", "![latency](latency.svg)")
                .doesNotContain(System.getProperty("user.dir"), System.getProperty("user.home"));
        assertThat(Files.readString(out.resolve("throughput.svg")))
                .startsWith("<svg")
                .endsWith("</svg>\n");
        assertThat(Files.readString(out.resolve("seconds.csv")))
                .startsWith("second,stage,outcome,count,p50_ms")
                .containsPattern("\\d,10/s,201,\\d+,");
        assertThat(Files.readString(out.resolve("times.hlog"))).contains("Tag=10/s/201,");
    }
}
