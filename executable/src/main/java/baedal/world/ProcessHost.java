package baedal.world;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Every part as a JVM of its own. It ends when its standard input closes, and so with this process, however that ends. */
final class ProcessHost implements Host {

    private static final int SECONDS_TO_END = 20;

    private final Settings settings;
    private final Map<Part, Process> running = new ConcurrentHashMap<>();

    ProcessHost(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void start(Part part) {
        try {
            Process process = launch(part);
            String said = process.inputReader().readLine();
            if (!ServiceProcess.READY.equals(said)) {
                process.waitFor();
                throw new Refused(part.title() + " did not start" + (said == null ? "" : ": " + said) + ".");
            }
            running.put(part, process);
        } catch (IOException e) {
            throw new Refused(part.title() + " could not be started as a process.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while " + part.title() + " started.", e);
        }
    }

    @Override
    public void stop(Part part) {
        Process process = running.remove(part);
        if (process == null) {
            return;
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new Refused(part.title() + " could not be stopped.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean runs(Part part) {
        Process process = running.get(part);
        return process != null && process.isAlive();
    }

    /** Settings go by environment, because arguments can be read by every user of the machine. */
    private Process launch(Part part) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ServiceProcess.class.getName(),
                part.title(),
                settings.data().file(part.title() + ".log").toString()));
        command.addAll(settings.arguments(part));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(settings.of(part));
        return builder.start();
    }
}
