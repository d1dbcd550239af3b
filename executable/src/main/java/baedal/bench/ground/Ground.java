package baedal.bench.ground;

import baedal.bench.load.Connections;
import baedal.world.RunningWorld;
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
        this.world = world;
        this.end = end;
        this.gateway = new Connections(world.port());
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
        OwnWorld own = OwnWorld.start(settings);
        return new Ground(own.world(), own::close);
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
