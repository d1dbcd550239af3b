package baedal.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of this JVM's own: durable, on 127.0.0.1 only, and it ends with the JVM, however that ends. Whoever starts
 * one over a directory has made sure to be the only one there.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Duration UNTIL_READY = Duration.ofMinutes(2);
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(25);

    private final Process watchdog;
    private final int port;
    private final String password;
    private volatile boolean closed;

    private EmbeddedPostgres(Process watchdog, int port, String password) {
        this.watchdog = watchdog;
        this.port = port;
        this.password = password;
    }

    /**
     * @param password of the superuser {@code postgres}; the same at every start over this directory
     * @param settings PostgreSQL's own settings, over the ones chosen here
     */
    public static EmbeddedPostgres start(Path directory, int port, String password, Map<String, String> settings) {
        try {
            Path home = Files.createDirectories(directory).toRealPath();
            Cluster cluster = cluster(home);
            Ports.demandFree(port, "PostgreSQL");
            PostgresBinaries binaries = PostgresBinaries.unpacked(home);
            Unprivileged unprivileged = Unprivileged.over(home);
            if (!cluster.exists()) {
                cluster.make(binaries, unprivileged, password);
            }
            Path log = home.resolve("postgres.log");
            Process watchdog = Watchdog.over(cluster, binaries, unprivileged, port, settings, log);
            awaitReady(cluster, watchdog, log);
            return new EmbeddedPostgres(watchdog, port, password);
        } catch (IOException e) {
            throw new EngineFailure("PostgreSQL could not be started in " + directory + ": " + e, e);
        }
    }

    /** Ends what a killed JVM left in this directory, if anything, and waits until it is gone: its port is free then. */
    public static void clearLeftovers(Path directory) {
        try {
            if (Files.exists(directory)) {
                cluster(directory.toRealPath());
            }
        } catch (IOException e) {
            throw new EngineFailure("PostgreSQL could not be looked after in " + directory + ": " + e, e);
        }
    }

    private static Cluster cluster(Path home) throws IOException {
        Cluster cluster = new Cluster(home.resolve("cluster"));
        if (cluster.exists()) {
            cluster.clearLeftovers();
        }
        return cluster;
    }

    public int port() {
        return port;
    }

    public String url(String database) {
        return new PostgresAddress(port, password).url(database);
    }

    /** Makes the roles and databases that are missing. Nobody else may connect to them. */
    public void provide(Collection<Database> databases) {
        new PostgresAddress(port, password).provide(databases);
    }

    /** As for several. */
    public void provide(Database database) {
        provide(List.of(database));
    }

    /** Calls back when PostgreSQL ends though nobody closed it: killed, or no longer able to write. */
    public void whenItEndsByItself(Runnable callback) {
        var _ = watchdog.onExit().thenRun(() -> {
            if (!closed) {
                callback.run();
            }
        });
    }

    /** Fast shutdown: running transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        closed = true;
        try {
            watchdog.getOutputStream().close();
            if (!watchdog.waitFor(UNTIL_STOPPED.toMillis(), TimeUnit.MILLISECONDS)) {
                watchdog.descendants().forEach(ProcessHandle::destroyForcibly);
            }
        } catch (IOException e) {
            throw new EngineFailure("PostgreSQL could not be stopped.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitReady(Cluster cluster, Process watchdog, Path log) throws IOException {
        Instant until = Instant.now().plus(UNTIL_READY);
        while (!cluster.recordedPid()
                .filter(cluster::ready)
                .filter(pid -> isChild(pid, watchdog))
                .isPresent()) {
            if (!watchdog.isAlive() || Instant.now().isAfter(until)) {
                watchdog.getOutputStream().close();
                throw new EngineFailure("PostgreSQL did not start: " + Cluster.lastLine(Files.readString(log)));
            }
            Pauses.brief();
        }
    }

    private static boolean isChild(long pid, Process watchdog) {
        return watchdog.children().anyMatch(child -> child.pid() == pid);
    }
}
