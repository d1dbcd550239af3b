package baedal.evidence;

import java.time.Duration;
import java.util.List;

/**
 * What became of a checkpoint.
 *
 * @param reason why it failed; empty if it passed
 */
public record Verdict(Checkpoint checkpoint, String reason, Duration took, List<Piece> evidence) {

    public Verdict {
        evidence = List.copyOf(evidence);
    }

    public boolean passed() {
        return reason.isEmpty();
    }

    String word() {
        return passed() ? "PASSED" : "FAILED";
    }
}
