package baedal.world;

import baedal.home.Data;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./baedal start SERVICE}. */
@Command(
        name = "start",
        description = "Starts a stopped service of the running world again.",
        mixinStandardHelpOptions = true)
public final class Start implements Runnable {

    @Mixin
    private Data data = new Data();

    @Parameters(paramLabel = "SERVICE", description = "such as store, or kafka")
    private String service = "";

    @Override
    public void run() {
        System.out.println(Control.ask(data.path, "start " + service));
    }
}
