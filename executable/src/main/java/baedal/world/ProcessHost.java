package baedal.world;

import baedal.home.Refused;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Every instance as a JVM of its own. It ends when its standard input closes, and so with this process, however that ends. */
final class ProcessHost implements Host {

    private static final int SECONDS_TO_END = 20;

    private final Settings settings;
    private final Map<Instance, Process> running = new ConcurrentHashMap<>();

    ProcessHost(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void start(Instance instance) {
        try {
            Process process = launch(instance);
            String said = process.inputReader().readLine();
            if (!ServiceProcess.READY.equals(said)) {
                process.waitFor();
                throw new Refused(instance.title() + " did not start" + (said == null ? "" : ": " + said) + ".");
            }
            running.put(instance, process);
        } catch (IOException e) {
            throw new Refused(instance.title() + " could not be started as a process.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while " + instance.title() + " started.", e);
        }
    }

    @Override
    public void stop(Instance instance) {
        Process process = running.remove(instance);
        if (process == null) {
            return;
        }
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new Refused(instance.title() + " could not be stopped.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean runs(Instance instance) {
        Process process = running.get(instance);
        return process != null && process.isAlive();
    }

    /** Settings go by environment, because arguments can be read by every user of the machine. */
    private Process launch(Instance instance) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ServiceProcess.class.getName(),
                instance.part().title(),
                settings.data().file(instance.title() + ".log").toString()));
        command.addAll(settings.arguments(instance.part()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(settings.of(instance));
        return builder.start();
    }
}
