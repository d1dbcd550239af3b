package baedal.bench.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the world's processor time is used for, by the names of its threads and of PostgreSQL's processes. Only where the operating
 * system tells it (Linux); requests run on virtual threads, which all services of a JVM share.
 */
public final class Roles {

    private static final Path PROCESSES = Path.of("/proc");
    private static final double TICKS_OF_A_SECOND = 100;
    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;

    /** Beginnings of names; those that all others have to lose against come last. */
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("ForkJoinPool-1", "requests: gateway, services, simulators");
        NAMES.put("C1 Compiler", "compilers");
        NAMES.put("C2 Compiler", "compilers");
        NAMES.put("VM Thread", "garbage collection");
        NAMES.put("timeline-listen", "tracking's streams");
        NAMES.put("kafka-producer", "relays' producers");
        for (String broker : List.of(
                "data-plane",
                "kafka-",
                "group-",
                "executor-",
                "raft-",
                "broker-",
                "controller-",
                "quorum-",
                "Expiration")) {
            NAMES.put(broker, "Kafka's broker");
        }
    }

    private final long world;

    Roles(long world) {
        this.world = world;
    }

    /** Since they began, in seconds; empty where nobody tells. */
    public Map<String, Double> seconds() {
        Map<String, Double> seconds = new TreeMap<>();
        try {
            Path tasks = PROCESSES.resolve(world + "/task");
            if (Files.isDirectory(tasks)) {
                try (Stream<Path> threads = Files.list(tasks)) {
                    for (Path thread : threads.toList()) {
                        add(seconds, ofThread(read(thread.resolve("comm"))), thread);
                    }
                }
                for (ProcessHandle child : ProcessHandle.of(world).stream()
                        .flatMap(ProcessHandle::descendants)
                        .toList()) {
                    Path process = PROCESSES.resolve(String.valueOf(child.pid()));
                    add(seconds, ofPostgres(read(process.resolve("cmdline"))), process);
                }
            }
        } catch (IOException notTold) {
            return Map.of();
        }
        return seconds;
    }

    /** What was used since. */
    public Map<String, Double> since(Map<String, Double> before) {
        Map<String, Double> now = new TreeMap<>(seconds());
        now.replaceAll((role, seconds) -> Math.max(0, seconds - before.getOrDefault(role, 0.0)));
        return now;
    }

    static String ofThread(String name) {
        int relayOrReader = name.indexOf("-re");
        if (relayOrReader > 0 && name.matches("[a-z]+-re(l|a|$).*")) {
            return "facts told and read by " + name.substring(0, relayOrReader);
        }
        return NAMES.entrySet().stream()
                .filter(known -> name.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("everything else in the JVM");
    }

    /** A connection's process is called {@code postgres: role database address}. */
    static String ofPostgres(String commandLine) {
        String[] words = commandLine.replace('\0', ' ').split(" ", -1);
        return words.length > 3 && words[0].equals("postgres:") && words[1].equals(words[2])
                ? "PostgreSQL for " + words[2]
                : "PostgreSQL itself";
    }

    private static void add(Map<String, Double> seconds, String role, Path task) throws IOException {
        String stat = read(task.resolve("stat"));
        if (stat.isEmpty()) {
            return;
        }
        // the name, in brackets, may contain anything
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
        seconds.merge(role, ticks / TICKS_OF_A_SECOND, Double::sum);
    }

    /** Empty if it has ended meanwhile. */
    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException ended) {
            return "";
        }
    }
}
