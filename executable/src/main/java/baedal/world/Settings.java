package baedal.world;

import baedal.engines.Database;
import baedal.home.DataDirectory;
import baedal.home.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What each part is told; the same names may be set as environment variables, which win except for ports and own engines.
 *
 * @param deadlines what wins over the environment
 */
record Settings(
        Plan plan,
        WorldPorts ports,
        Secrets secrets,
        DataDirectory data,
        Map<String, String> environment,
        Map<String, String> deadlines) {

    /** There may be others of its kind, and callers who have kept connections to it. */
    private static final String FAREWELL = "2s";

    Map<String, String> of(Instance instance) {
        Part part = instance.part();
        Map<String, String> settings = new TreeMap<>();
        common(settings);
        part.database().ifPresent(database -> database(settings, database));
        if (plan.embedded()) {
            own(settings, instance);
        }
        if (!plan.embedded() || plan.copies().several(part)) {
            settings.put("BAEDAL_FAREWELL", FAREWELL);
        }
        settings.keySet().removeAll(environment.keySet());
        settings.putAll(deadlines);
        for (Part each : Part.values()) {
            settings.put("BAEDAL_PORT_" + each.name(), String.valueOf(ports.of(each)));
        }
        settings.put("BAEDAL_PORT_" + part.name(), String.valueOf(ports.of(instance)));
        if (plan.ownKafka()) {
            settings.put("BAEDAL_KAFKA", "127.0.0.1:" + ports.kafka());
        }
        return settings;
    }

    /** What is no secret and has no name of its own in upper case. */
    List<String> arguments(Part part) {
        List<String> arguments = new ArrayList<>(List.of("--spring.config.name=" + part.title()));
        if (plan.ownKafka()) {
            arguments.add("--baedal.messaging.create-topics=false");
        }
        if (plan.ownPostgres()) {
            // eight connections for each of ten pools are 64 forks at every start, and memory for nobody
            arguments.add("--spring.datasource.hikari.minimum-idle=1");
        }
        return arguments;
    }

    /** The database of own engines. */
    Database database(String name) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + name, name, secrets.of("database." + name));
    }

    boolean demo() {
        return Boolean.parseBoolean(environment.getOrDefault("BAEDAL_DEMO", String.valueOf(plan.embedded())));
    }

    static String upper(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private void common(Map<String, String> settings) {
        settings.put("BAEDAL_ISSUER", "http://localhost:" + ports.gateway());
        settings.put("BAEDAL_ORIGIN", "http://localhost:" + ports.gateway());
        for (Part each : Part.values()) {
            if (!each.simulator()) {
                settings.put("BAEDAL_URL_" + each.name(), urls(each));
            } else if (plan.parts().contains(each)) {
                settings.put("BAEDAL_" + each.name() + "_URL", ports.url(each));
                settings.put("BAEDAL_" + each.name() + "_SECRET", secrets.of(each.title()));
            }
        }
        if (plan.parts().contains(Part.PAYMENT_NETWORK)) {
            // named as browsers name it
            settings.put("BAEDAL_PAYMENT_PAGE", "http://localhost:" + ports.of(Part.PAYMENT_NETWORK));
        }
    }

    private String urls(Part part) {
        return plan.copies().of(part).stream().map(ports::url).collect(Collectors.joining(","));
    }

    private void database(Map<String, String> settings, String name) {
        if (plan.ownPostgres() && !environment.containsKey("BAEDAL_DB_URL_" + upper(name))) {
            Database database = database(name);
            settings.put("BAEDAL_DB_URL_" + upper(name), database.url());
            settings.put("BAEDAL_DB_USER_" + upper(name), database.user());
            settings.put("BAEDAL_DB_PASSWORD_" + upper(name), database.password());
        }
    }

    private void own(Map<String, String> settings, Instance instance) {
        settings.put("BAEDAL_BIND", "127.0.0.1");
        settings.put("BAEDAL_DEMO", "true");
        settings.put("BAEDAL_ACCESS_LOG", "true");
        settings.put(
                "BAEDAL_ACCESS_LOG_DIRECTORY",
                data.file(instance.number() == 1 ? "logs" : "logs-" + instance.number())
                        .toString());
        settings.put("BAEDAL_SIGNING_KEY", data.file("signing-key.pem").toString());
        for (Part each : Part.values()) {
            if (!each.simulator()) {
                settings.put("BAEDAL_SERVICE_SECRET_" + each.name(), secrets.of("service." + each.title()));
            }
        }
    }
}
