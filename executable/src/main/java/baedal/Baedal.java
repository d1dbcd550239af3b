package baedal;

import baedal.bench.BenchCommand;
import baedal.checkpoints.CheckpointsCommand;
import baedal.demo.DemoCommand;
import baedal.engines.EngineFailure;
import baedal.home.Refused;
import baedal.world.Restart;
import baedal.world.Start;
import baedal.world.Stop;
import baedal.world.Train;
import baedal.world.Up;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit codes: 0 done, 1 refused or failed with one sentence on standard error, 2 not understood. */
@Command(
        name = "./baedal",
        description = "Baedal, a food delivery platform of services that talk by facts.",
        subcommands = {
            Up.class,
            Stop.class,
            Start.class,
            Restart.class,
            DemoCommand.class,
            CheckpointsCommand.class,
            BenchCommand.class,
            Train.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "Baedal 1.0.0",
        footer = {
            "",
            "Besides, the script itself knows:",
            "  test      builds and checks everything, with all tests",
            "  screens   takes a picture of every screen and measures what each page costs (needs Chromium)",
            "",
            "First steps: ./baedal up, then what it prints."
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Baedal {

    private static final int UNDERSTOOD_BUT_FAILED = 1;

    private Baedal() {}

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Baedal());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof Refused || failure instanceof EngineFailure) {
                System.err.println(failure.getMessage());
            } else {
                failure.printStackTrace(System.err);
            }
            return UNDERSTOOD_BUT_FAILED;
        });
        System.exit(line.execute(arguments.length == 0 ? new String[] {"--help"} : arguments));
    }
}
