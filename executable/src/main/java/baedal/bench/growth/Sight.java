package baedal.bench.growth;

import baedal.bench.ground.Cpu.Whose;
import baedal.bench.ground.Stage;
import java.util.List;

/**
 * What was seen at one size.
 *
 * @param orders stored before it
 * @param open deliveries among them that wait for a rider
 * @param looks of all kinds, one beside the other
 * @param nearby alone
 */
record Sight(long orders, long open, Stage intake, Stage looks, Stage nearby, List<Statements.Line> statements) {

    String title() {
        return "%,d".formatted(orders) + (open == 0 ? "" : " (%,d open)".formatted(open));
    }

    /** Milliseconds of processor time for an order, without the client's. */
    double cost() {
        return intake.cpuMillis(Whose.WORLD) + intake.cpuMillis(Whose.POSTGRES);
    }
}
