package baedal.world;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** One log for all contexts of a JVM, set up before the first of them starts and not reset by any. */
final class Logs {

    private Logs() {}

    static void into(Path file) {
        System.setProperty("baedal.log", file.toString());
        System.setProperty("logback.configurationFile", "baedal/world/logback.xml");
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
