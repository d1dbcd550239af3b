package baedal.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's files: made once, and freed from whatever an earlier end left behind. */
record Cluster(Path directory) {

    private static final Duration UNTIL_LEFTOVERS_ARE_GONE = Duration.ofSeconds(30);
    private static final int PID_LINE = 1;
    private static final int STATUS_LINE = 8;

    boolean exists() {
        return Files.exists(directory.resolve("PG_VERSION"));
    }

    /** Made beside its place and moved there, so that a half-made one is never met. */
    void make(PostgresBinaries binaries, Unprivileged unprivileged, String password) throws IOException {
        Path half = directory.resolveSibling(directory.getFileName() + ".new");
        Trees.delete(half);
        Path passwordFile = directory.resolveSibling("password.new");
        Files.deleteIfExists(passwordFile);
        Files.createFile(
                passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, password);
        // whoever owns the directory must be able to read it
        Files.setAttribute(passwordFile, "unix:uid", Files.getAttribute(directory.getParent(), "unix:uid"));
        Process initdb = new ProcessBuilder(unprivileged.command(
                        binaries.program("initdb").toString(),
                        "--pgdata=" + half,
                        "--username=postgres",
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-instructions"))
                .redirectErrorStream(true)
                .start();
        initdb.getOutputStream().close();
        String said = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean made = exit(initdb) == 0;
        Files.deleteIfExists(passwordFile);
        if (!made) {
            throw new EngineFailure("PostgreSQL could not make its files in " + directory + ": " + lastLine(said));
        }
        Files.move(half, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    boolean ready(long engine) {
        return line(STATUS_LINE).filter("ready"::equals).isPresent()
                && line(PID_LINE).filter(String.valueOf(engine)::equals).isPresent();
    }

    Optional<Long> recordedPid() {
        return line(PID_LINE).filter(pid -> pid.matches("\\d+")).map(Long::valueOf);
    }

    /**
     * After a kill -9 the old PostgreSQL may still be stopping, or run on without its watchdog: it is stopped. A recorded
     * pid that now belongs to a stranger would keep PostgreSQL from starting: the record is removed. Everything else
     * PostgreSQL judges by itself.
     */
    void clearLeftovers() throws IOException {
        Instant until = Instant.now().plus(UNTIL_LEFTOVERS_ARE_GONE);
        for (List<ProcessHandle> ours = processes(); !ours.isEmpty(); ours = processes()) {
            recordedPid().ifPresent(Signals::interrupt);
            if (Instant.now().isAfter(until)) {
                ours.forEach(ProcessHandle::destroyForcibly);
            }
            Pauses.brief();
        }
        if (recordedPid().flatMap(ProcessHandle::of).isPresent()) {
            Files.deleteIfExists(directory.resolve("postmaster.pid"));
        }
    }

    /** Every process of PostgreSQL works in the directory of its files; where that cannot be seen, its arguments tell. */
    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean worksHere(ProcessHandle process) {
        Path cwd = Path.of("/proc", String.valueOf(process.pid()), "cwd");
        try {
            return Files.readSymbolicLink(cwd).equals(directory);
        } catch (IOException unreadable) {
            return process.info()
                    .commandLine()
                    .filter(line -> line.contains("postgres") && line.contains(directory.toString()))
                    .isPresent();
        }
    }

    private Optional<String> line(int number) {
        try {
            return Files.readAllLines(directory.resolve("postmaster.pid")).stream()
                    .skip(number - 1L)
                    .findFirst()
                    .map(String::strip);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static int exit(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    static String lastLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).reduce((a, b) -> b).orElse("it said nothing");
    }
}
