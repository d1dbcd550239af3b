package baedal.bench.ground;

import baedal.bench.load.Connections;
import baedal.world.RunningWorld;
import java.util.List;
import java.util.Map;

/** The world that is measured, and the ways to it. */
public final class Ground implements AutoCloseable {

    private final RunningWorld world;
    private final Runnable end;
    private final Connections gateway;
    private final Connections paymentNetwork;
    private final Cpu cpu;
    private final Roles roles;

    /** @param end what is to be done when it was measured */
    Ground(RunningWorld world, Runnable end) {
        this(world, end, new Connections(world.port()));
    }

    private Ground(RunningWorld world, Runnable end, Connections gateway) {
        this.world = world;
        this.end = end;
        this.gateway = gateway;
        this.paymentNetwork = new Connections(world.paymentNetwork());
        this.cpu = new Cpu(world.process());
        this.roles = new Roles(world.process());
    }

    /**
     * A new one in a process of its own, with this process's flags: the start script's.
     *
     * @param settings by the names of their environment variables
     */
    public static Ground own(Map<String, String> settings) {
        OwnWorld own = OwnWorld.start(settings, List.of());
        return new Ground(own.world(), own::close);
    }

    /**
     * A new one with two instances of every service.
     *
     * @param processes whether each is a process of its own
     */
    public static Ground ofTwins(boolean processes, Map<String, String> settings) {
        OwnWorld own = OwnWorld.start(
                settings, processes ? List.of("--instances=2", "--processes") : List.of("--instances=2"));
        RunningWorld world = own.world();
        return new Ground(world, own::close, new Connections(world.gateway(1), world.gateway(2)));
    }

    public RunningWorld world() {
        return world;
    }

    public Connections gateway() {
        return gateway;
    }

    /** The simulated one, with its fault plan and its ledger. */
    public Connections paymentNetwork() {
        return paymentNetwork;
    }

    public Cpu cpu() {
        return cpu;
    }

    public Roles roles() {
        return roles;
    }

    @Override
    public void close() {
        gateway.close();
        paymentNetwork.close();
        end.run();
    }
}
