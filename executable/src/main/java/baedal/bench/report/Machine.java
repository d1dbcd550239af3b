package baedal.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Where and when it was measured.
 *
 * @param busy how much of its processors was used just before, from 0 to 1; not a load average, which remembers the last build
 */
public record Machine(
        Instant at, int cores, String processor, long memoryMegabytes, String system, String java, double busy) {

    private static final double TOO_BUSY = 0.15;
    private static final Duration GLANCE = Duration.ofSeconds(2);
    private static final int MEGABYTE = 1 << 20;

    /** Takes two seconds to see what else is going on. */
    public static Machine now() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                system.getAvailableProcessors(),
                processorName(),
                system.getTotalMemorySize() / MEGABYTE,
                system.getName() + " " + system.getVersion().replaceAll("[^0-9.].*", ""),
                Runtime.version().toString(),
                busy(system));
    }

    private static double busy(com.sun.management.OperatingSystemMXBean system) {
        // the first answer is about the time since the last boot
        system.getCpuLoad();
        try {
            Thread.sleep(GLANCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return system.getCpuLoad();
    }

    /** Whether something else was using it, so that the figures say less than they should. */
    public boolean tooBusy() {
        return busy > TOO_BUSY;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s · %d cores (%s), %.1f GB · %s · Java %s · busy before: %.0f %%%s",
                at,
                cores,
                processor,
                memoryMegabytes / 1024.0,
                system,
                java,
                100 * busy,
                tooBusy() ? " — **the machine was busy with something else**" : "");
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
