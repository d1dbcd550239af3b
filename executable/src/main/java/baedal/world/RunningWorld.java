package baedal.world;

import baedal.engines.Database;
import baedal.home.Refused;
import baedal.home.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A demo world that runs on this machine, for whoever measures or examines it.
 *
 * @param data its directory
 * @param port its gateway's
 */
public record RunningWorld(Path data, int port) {

    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int ATTEMPTS = 20;

    /** A gateway's port that is free, with all that follow it, for two instances of each. */
    public static int freePort() {
        Plan plan = Plan.of(List.of(), Map.of()).with(Copies.of(List.of("2")));
        for (int attempt = 1; ; attempt++) {
            WorldPorts ports = new WorldPorts(ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT));
            try {
                ports.demandFree(plan.instances(), true, true);
                return ports.gateway();
            } catch (Refused taken) {
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    /** The one on this data; empty if none runs there. */
    public static Optional<RunningWorld> on(Path data) {
        try {
            return Optional.of(new RunningWorld(data, Integer.parseInt(Control.ask(data, "port"))));
        } catch (Refused nothingRuns) {
            return Optional.empty();
        }
    }

    /** @return its sentence about it */
    public String stop(String part) {
        return Control.ask(data, "stop " + part);
    }

    /** @return its sentence about it */
    public String start(String part) {
        return Control.ask(data, "start " + part);
    }

    /** @return its sentence about it */
    public String restart(String part) {
        return Control.ask(data, "restart " + part);
    }

    /** The id of its process. */
    public long process() {
        return Control.process(data);
    }

    /** The address of its PostgreSQL, with the superuser's name and password. */
    public Database superuser(String database) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:" + new WorldPorts(port).postgres() + "/" + database,
                "postgres",
                Secrets.kept(data, "database.postgres"));
    }

    /** A service's own PostgreSQL database, and its role. */
    public Database database(String service) {
        return new Database(superuser(service).url(), service, Secrets.kept(data, "database." + service));
    }

    /** Its Kafka, as clients are told. */
    public String kafka() {
        return "127.0.0.1:" + new WorldPorts(port).kafka();
    }

    /** A service's own port, of its first instance. */
    public int port(String service) {
        return new WorldPorts(port).of(Part.named(service));
    }

    /** What this process has to say about its clients goes into a file beside the world's own log. */
    public void logInto(String file) {
        Logs.into(data.resolve(file));
    }

    /** The port of the gateway with this number, from 1. */
    public int gateway(int number) {
        return new WorldPorts(port).of(new Instance(Part.GATEWAY, number));
    }

    public int paymentNetwork() {
        return new WorldPorts(port).of(Part.PAYMENT_NETWORK);
    }

    public int kakaoTalk() {
        return new WorldPorts(port).of(Part.KAKAOTALK);
    }
}
