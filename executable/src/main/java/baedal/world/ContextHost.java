package baedal.world;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Every part as a Spring context of its own in this JVM. */
final class ContextHost implements Host {

    private final Settings settings;
    private final Map<Part, ConfigurableApplicationContext> running = new ConcurrentHashMap<>();

    ContextHost(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void start(Part part) {
        List<String> arguments = settings.arguments(part);
        settings.of(part).forEach((name, value) -> arguments.add("--" + name + "=" + value));
        running.put(part, context(part, arguments));
    }

    @Override
    public void stop(Part part) {
        ConfigurableApplicationContext context = running.remove(part);
        if (context != null) {
            context.close();
        }
    }

    @Override
    public boolean runs(Part part) {
        return running.containsKey(part);
    }

    /** Without a shutdown hook: the world ends its parts itself, in an order, before its engines. */
    static ConfigurableApplicationContext context(Part part, List<String> arguments) {
        SpringApplication application = new SpringApplication(part.application);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        return application.run(arguments.toArray(String[]::new));
    }
}
