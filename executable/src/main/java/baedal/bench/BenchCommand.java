package baedal.bench;

import baedal.bench.breaker.BreakerBench;
import baedal.bench.growth.GrowthBench;
import baedal.bench.intake.IntakeBench;
import baedal.bench.isolation.IsolationBench;
import baedal.bench.redeploy.RedeployBench;
import baedal.bench.stories.StoriesBench;
import picocli.CommandLine.Command;

/** {@code ./baedal bench}: numbers with their raw data, in bounded time. */
@Command(
        name = "bench",
        description = "Measures a world; figures, charts and raw data go to docs/bench/.",
        mixinStandardHelpOptions = true,
        subcommands = {
            IntakeBench.class,
            StoriesBench.class,
            BreakerBench.class,
            IsolationBench.class,
            RedeployBench.class,
            GrowthBench.class,
            AllBenches.class
        })
public final class BenchCommand {}
