package baedal.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to run PostgreSQL, which refuses to be root: directly for a normal user, else behind a prefix. */
record Unprivileged(List<String> prefix) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /** For programs that own {@code directory}, which exists; it is given to nobody where root cannot step down otherwise. */
    static Unprivileged over(Path directory) {
        try {
            if (owner(Path.of("/proc/self")) != ROOT && !"root".equals(System.getProperty("user.name"))) {
                return new Unprivileged(List.of());
            }
            int owner = owner(directory);
            if (owner == ROOT && works(List.of("unshare", "-U", "true"))) {
                return new Unprivileged(List.of("unshare", "-U"));
            }
            if (owner == ROOT) {
                owner = NOBODY;
                demand(List.of("chown", "-R", NOBODY + ":" + NOBODY, directory.toString()));
            }
            return new Unprivileged(steppingDown(owner));
        } catch (IOException e) {
            throw new EngineFailure(
                    "PostgreSQL does not run as root, and no way to step down was found: " + e.getMessage()
                            + ". Run as a normal user.",
                    e);
        }
    }

    List<String> command(String... command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(command));
        return all;
    }

    /** Keeps one right: to pass through directories that only root may enter, such as root's home. */
    private static List<String> steppingDown(int owner) throws IOException {
        List<String> plain = List.of("setpriv", "--reuid=" + owner, "--regid=" + owner, "--clear-groups");
        List<String> passing = new ArrayList<>(plain);
        passing.addAll(List.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override"));
        for (List<String> candidate : List.of(passing, plain)) {
            List<String> trial = new ArrayList<>(candidate);
            trial.add("true");
            if (works(trial)) {
                return candidate;
            }
        }
        throw new IOException("neither unshare nor setpriv works here");
    }

    private static int owner(Path path) throws IOException {
        return Files.exists(path) ? (int) Files.getAttribute(path, "unix:uid") : -1;
    }

    private static boolean works(List<String> command) {
        try {
            return run(command) == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static void demand(List<String> command) throws IOException {
        if (run(command) != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    private static int run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
