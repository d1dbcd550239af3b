package baedal.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Where and when it was measured.
 *
 * @param load what the machine was busy with just before, as the average number of running threads over a minute
 */
public record Machine(
        Instant at, int cores, String processor, long memoryMegabytes, String system, String java, double load) {

    private static final double BUSY = 0.5;
    private static final int MEGABYTE = 1 << 20;

    public static Machine now() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                system.getAvailableProcessors(),
                processorName(),
                system.getTotalMemorySize() / MEGABYTE,
                system.getName() + " " + system.getVersion().replaceAll("[^0-9.].*", ""),
                Runtime.version().toString(),
                system.getSystemLoadAverage());
    }

    /** Whether something else was using it, so that the figures say less than they should. */
    public boolean busy() {
        return load > BUSY * cores;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s · %d cores (%s), %.1f GB · %s · Java %s · load average before: %.2f%s",
                at,
                cores,
                processor,
                memoryMegabytes / 1024.0,
                system,
                java,
                load,
                busy() ? " — **the machine was busy with something else**" : "");
    }

    private static String processorName() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }
}
