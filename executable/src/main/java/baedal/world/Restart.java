package baedal.world;

import baedal.home.Data;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./baedal restart SERVICE}. */
@Command(
        name = "restart",
        description = {
            "Restarts a service of the running world, one instance after the other.",
            "",
            "With two instances of it (./baedal up --instances 2) nobody notices: each says goodbye before it goes."
        },
        mixinStandardHelpOptions = true)
public final class Restart implements Runnable {

    @Mixin
    private Data data = new Data();

    @Parameters(paramLabel = "SERVICE", description = "such as order")
    private String service = "";

    @Override
    public void run() {
        System.out.println(
                Control.ask(data.path, "restart " + Part.named(service).title()));
    }
}
