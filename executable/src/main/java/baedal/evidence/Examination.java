package baedal.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One checkpoint after the other; one that fails keeps none of the others from being looked at. */
public final class Examination {

    private final List<Checkpoint> checkpoints;
    private final Terminal terminal;
    private final Runnable undo;

    /** @param undo makes the world what it was before a checkpoint; called after each, however that ended */
    public Examination(List<Checkpoint> checkpoints, Terminal terminal, Runnable undo) {
        this.checkpoints = List.copyOf(checkpoints);
        this.terminal = terminal;
        this.undo = undo;
    }

    public List<Verdict> run() throws InterruptedException {
        List<Verdict> verdicts = new ArrayList<>();
        for (Checkpoint checkpoint : checkpoints) {
            terminal.begin(verdicts.size() + 1, checkpoint);
            Verdict verdict = examine(checkpoint);
            terminal.end(verdict);
            verdicts.add(verdict);
        }
        terminal.sum(verdicts);
        return verdicts;
    }

    private Verdict examine(Checkpoint checkpoint) throws InterruptedException {
        Evidence evidence = new Evidence(terminal);
        long begun = System.nanoTime();
        String reason = "";
        try {
            try {
                checkpoint.prove(evidence);
            } finally {
                undo.run();
            }
        } catch (RuntimeException e) {
            reason = reason(e);
        }
        return new Verdict(checkpoint, reason, Duration.ofNanos(System.nanoTime() - begun), evidence.pieces());
    }

    private static String reason(RuntimeException failure) {
        if (failure instanceof Unproved unproved && unproved.getMessage() != null) {
            return unproved.getMessage();
        }
        return "It ended with " + failure;
    }
}
