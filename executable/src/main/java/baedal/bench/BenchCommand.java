package baedal.bench;

import picocli.CommandLine.Command;

/** {@code ./baedal bench}: numbers with their raw data, in bounded time. */
@Command(
        name = "bench",
        description = "Measures a running world; raw data goes to docs/bench/.",
        mixinStandardHelpOptions = true,
        subcommands = StoriesBench.class)
public final class BenchCommand {}
