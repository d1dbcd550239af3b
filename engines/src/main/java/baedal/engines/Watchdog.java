package baedal.engines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The process between the JVM and PostgreSQL: it stops PostgreSQL when the JVM ends, however that ends. */
final class Watchdog {

    private Watchdog() {}

    /** Starts PostgreSQL over a cluster, watched. Closing the process's input stops both. */
    static Process over(
            Cluster cluster,
            PostgresBinaries binaries,
            Unprivileged unprivileged,
            int port,
            Map<String, String> settings,
            Path log)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", script(), "baedal-postgres"));
        command.addAll(unprivileged.command(
                binaries.program("postgres").toString(),
                "-D",
                cluster.directory().toString()));
        PostgresSettings.with(port, settings)
                .forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // the time of the logs and of now(): the same everywhere
        builder.environment().put("TZ", "UTC");
        return builder.start();
    }

    private static String script() throws IOException {
        try (InputStream script = Watchdog.class.getResourceAsStream("watchdog.sh")) {
            if (script == null) {
                throw new IOException("watchdog.sh is missing from the class path");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
