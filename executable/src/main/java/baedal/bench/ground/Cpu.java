package baedal.bench.ground;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Who used how much processor time, user's and system's. */
public final class Cpu {

    private final long world;
    private final Map<Long, Used> processes = new HashMap<>();

    Cpu(long world) {
        this.world = world;
    }

    /** Whose time it is. */
    public enum Whose {
        /** Everything of the world that is Java: services, gateway, simulators and Kafka. */
        WORLD("the world's JVM"),
        POSTGRES("PostgreSQL"),
        /** Whoever measures: this process. */
        CLIENT("the client");

        public final String title;

        Whose(String title) {
            this.title = title;
        }
    }

    private record Used(Whose whose, Duration time) {}

    /** Since each process began, in seconds. What a process used after the last look before its end is lost. */
    public synchronized Map<Whose, Double> seconds() {
        ProcessHandle client = ProcessHandle.current();
        look(client, Whose.CLIENT);
        ProcessHandle.of(world).ifPresent(process -> {
            if (process.pid() != client.pid()) {
                look(process, Whose.WORLD);
            }
            process.descendants().forEach(child -> look(child, whoseOf(child)));
        });
        Map<Whose, Double> seconds = new EnumMap<>(Whose.class);
        for (Whose whose : Whose.values()) {
            seconds.put(whose, 0.0);
        }
        processes.values().forEach(used -> seconds.merge(used.whose, used.time.toNanos() / 1e9, Double::sum));
        return seconds;
    }

    /** What was used since. */
    public Map<Whose, Double> since(Map<Whose, Double> before) {
        Map<Whose, Double> now = seconds();
        now.replaceAll((whose, seconds) -> seconds - before.getOrDefault(whose, 0.0));
        return now;
    }

    private void look(ProcessHandle process, Whose whose) {
        process.info().totalCpuDuration().ifPresent(time -> processes.put(process.pid(), new Used(whose, time)));
    }

    private static Whose whoseOf(ProcessHandle child) {
        // a service in a process of its own is Java, whatever else there is belongs to PostgreSQL
        return child.info().command().orElse("").endsWith("java") ? Whose.WORLD : Whose.POSTGRES;
    }
}
