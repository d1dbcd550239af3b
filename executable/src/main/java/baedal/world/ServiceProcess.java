package baedal.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** One part alone in a JVM that another process watches over. */
final class ServiceProcess {

    static final String READY = "ready";

    private ServiceProcess() {}

    public static void main(String[] arguments) throws IOException {
        Part part = Part.named(arguments[0]);
        Logs.into(Path.of(arguments[1]));
        List<String> more = Arrays.asList(arguments).subList(2, arguments.length);
        try {
            ConfigurableApplicationContext context = ContextHost.context(part, more);
            Runtime.getRuntime().addShutdownHook(new Thread(context::close, "end"));
            System.out.println(READY);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(ServiceProcess.class).error("{} did not start", part.title(), e);
            System.out.println(Failures.reason(e).lines().findFirst().orElse(""));
            System.exit(1);
        }
        while (System.in.read() >= 0) {
            // nobody says anything: this waits for the end of the one who listens
        }
        System.exit(0);
    }
}
