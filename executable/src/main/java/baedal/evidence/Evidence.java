package baedal.evidence;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a checkpoint has to show: it is seen at once, and kept for the page. */
public final class Evidence {

    private static final Duration GLANCE = Duration.ofMillis(50);

    private final Terminal terminal;
    private final List<Piece> pieces = new ArrayList<>();

    Evidence(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Something to look at until it is as expected. */
    public interface Look<T> {
        T now() throws InterruptedException;
    }

    public void says(String sentence) {
        add(new Piece.Said(sentence));
    }

    public void shows(String title, String text) {
        add(new Piece.Shown(title, text));
    }

    public void lists(List<String> head, List<List<String>> rows) {
        add(new Piece.Listed(head, rows));
    }

    /** @throws Unproved with the claim and what was seen, if it is not so */
    public void holds(String claim, boolean so, Object seen) {
        if (!so) {
            throw new Unproved("Not so: " + claim + ". Seen: " + seen);
        }
        add(new Piece.Held(claim));
    }

    /** Like {@link #holds}, for what can be read off the expected value. */
    public void equal(String claim, Object expected, Object seen) {
        holds(claim, expected.equals(seen), seen);
    }

    /** Tells whoever watches what takes time now. */
    public void meanwhile(String what) {
        terminal.waiting(what);
    }

    /** @throws Unproved if it is not as expected in time */
    public <T> T awaits(String what, Duration atMost, Look<T> look, Predicate<T> enough) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            T seen = look.now();
            if (enough.test(seen)) {
                return seen;
            }
            if (System.nanoTime() > end) {
                throw new Unproved("Waited " + atMost.toSeconds() + " s in vain for " + what + ". Seen: " + seen);
            }
            terminal.waiting("waiting for " + what);
            Thread.sleep(GLANCE);
        }
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    private void add(Piece piece) {
        pieces.add(piece);
        terminal.print(piece);
    }
}
