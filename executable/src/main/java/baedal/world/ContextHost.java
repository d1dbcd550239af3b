package baedal.world;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Every instance as a Spring context of its own in this JVM. */
final class ContextHost implements Host {

    private final Settings settings;
    private final Map<Instance, ConfigurableApplicationContext> running = new ConcurrentHashMap<>();

    ContextHost(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void start(Instance instance) {
        Part part = instance.part();
        List<String> arguments = settings.arguments(part);
        settings.of(instance).forEach((name, value) -> arguments.add("--" + name + "=" + value));
        running.put(instance, context(part, arguments));
    }

    @Override
    public void stop(Instance instance) {
        ConfigurableApplicationContext context = running.remove(instance);
        if (context != null) {
            context.close();
        }
    }

    @Override
    public boolean runs(Instance instance) {
        return running.containsKey(instance);
    }

    /** Without a shutdown hook: the world ends its parts itself, in an order, before its engines. */
    static ConfigurableApplicationContext context(Part part, List<String> arguments) {
        SpringApplication application = new SpringApplication(part.application);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        return application.run(arguments.toArray(String[]::new));
    }
}
