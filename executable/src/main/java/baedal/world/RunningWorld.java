package baedal.world;

import baedal.engines.Database;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A demo world that runs in another process of this machine, for whoever measures it.
 *
 * @param data its directory
 * @param port its gateway's
 */
public record RunningWorld(Path data, int port) {

    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 32_000;
    private static final int ATTEMPTS = 20;

    /** A gateway's port that is free, with all that follow it. */
    public static int freePort() {
        Plan plan = Plan.of(List.of(), Map.of());
        for (int attempt = 1; ; attempt++) {
            WorldPorts ports = new WorldPorts(ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT));
            try {
                ports.demandFree(plan.parts(), true, true);
                return ports.gateway();
            } catch (Refused taken) {
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
            }
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

    public int paymentNetwork() {
        return new WorldPorts(port).of(Part.PAYMENT_NETWORK);
    }

    public int kakaoTalk() {
        return new WorldPorts(port).of(Part.KAKAOTALK);
    }
}
