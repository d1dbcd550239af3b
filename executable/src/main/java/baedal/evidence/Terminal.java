package baedal.evidence;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Evidence for somebody who watches it come. */
public final class Terminal {

    private static final long PLAIN_NANOS = 5_000_000_000L;
    private static final String INDENT = "   ";
    private static final int WIDTH = 112;

    private final PrintStream out;
    private final boolean colours;
    private long toldAt = System.nanoTime();

    /** @param terminal whether lines can be written over, and coloured */
    public Terminal(PrintStream out, boolean terminal) {
        this.out = out;
        this.colours = terminal;
    }

    public void say(String line) {
        clear();
        out.println(line);
        out.flush();
        toldAt = System.nanoTime();
    }

    void begin(int number, Checkpoint checkpoint) {
        say("\n" + bold(number + "  " + checkpoint.title()) + "  [" + checkpoint.name() + "]");
        paragraph(checkpoint.promise());
    }

    void print(Piece piece) {
        switch (piece) {
            case Piece.Said said -> {
                say("");
                paragraph(said.sentence());
            }
            case Piece.Shown shown -> {
                say("\n" + INDENT + shown.title() + ":");
                shown.text().lines().forEach(line -> say(INDENT + "  " + line));
            }
            case Piece.Listed listed -> {
                say("");
                aligned(listed).forEach(line -> say(INDENT + "  " + line));
            }
            case Piece.Held held -> say(INDENT + good("✓") + " " + held.claim());
        }
    }

    void end(Verdict verdict) {
        say("");
        if (!verdict.passed()) {
            say(INDENT + bad("✗") + " " + verdict.reason());
        }
        say(INDENT + word(verdict) + " in " + seconds(verdict));
    }

    void sum(List<Verdict> verdicts) {
        say("");
        for (Verdict verdict : verdicts) {
            say("  %s  %-18s %s%s"
                    .formatted(
                            word(verdict),
                            verdict.checkpoint().name(),
                            seconds(verdict),
                            verdict.passed() ? "" : "  " + verdict.reason()));
        }
        long failed = verdicts.stream().filter(verdict -> !verdict.passed()).count();
        say("\n  " + (verdicts.size() - failed) + " of " + verdicts.size() + " passed.");
    }

    /** One line that is written over on a terminal; now and then one elsewhere. */
    public void waiting(String what) {
        if (colours) {
            out.print("\r\u001b[K" + INDENT + "… " + what);
            out.flush();
        } else if (System.nanoTime() - toldAt > PLAIN_NANOS) {
            say(INDENT + "… " + what);
        }
    }

    private void paragraph(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                say(INDENT + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        say(INDENT + line);
    }

    private static String seconds(Verdict verdict) {
        return "%.1f s".formatted(verdict.took().toMillis() / 1_000.0);
    }

    private static List<String> aligned(Piece.Listed listed) {
        List<List<String>> rows = new ArrayList<>(listed.rows());
        rows.addFirst(listed.head());
        int[] widths = IntStream.range(0, listed.head().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                line.append(row.get(column))
                        .repeat(' ', widths[column] - row.get(column).length() + 3);
            }
            lines.add(line.toString().stripTrailing());
        }
        lines.add(1, "─".repeat(IntStream.of(widths).sum() + 3 * (widths.length - 1)));
        return lines;
    }

    private String word(Verdict verdict) {
        return verdict.passed() ? good(verdict.word()) : bad(verdict.word());
    }

    private String bold(String text) {
        return coloured(1, text);
    }

    private String good(String text) {
        return coloured(32, text);
    }

    private String bad(String text) {
        return coloured(31, text);
    }

    private String coloured(int colour, String text) {
        return colours ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
    }

    private void clear() {
        if (colours) {
            out.print("\r\u001b[K");
        }
    }
}
