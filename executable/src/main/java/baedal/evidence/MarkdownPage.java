package baedal.evidence;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The same evidence to be read later. Ids are shortened: two runs differ in them, and nobody types them. */
public final class MarkdownPage {

    private static final Pattern ID =
            Pattern.compile("([0-9a-f]{4})[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{8}([0-9a-f]{4})");
    private static final Pattern TRACE = Pattern.compile("00-([0-9a-f]{4})[0-9a-f]{28}-[0-9a-f]{16}-(\\d\\d)");

    private MarkdownPage() {}

    public static String of(List<Verdict> verdicts) {
        StringBuilder page = new StringBuilder("""
                # The patterns, seen working

                Written by `./baedal checkpoints --markdown` while it ran: every request, record, row and time below is from that run.
                Ids are shortened; times are of one machine that ran everything, those who call included, and whatever else it had to do.
                `./baedal checkpoints` shows the same on a world of yours, with a verdict for each, and fails if one does.

                | | pattern | verdict |
                |---|---|---|
                """);
        int number = 0;
        for (Verdict verdict : verdicts) {
            number++;
            page.append("| %d | %s (`%s`) | %s |\n"
                    .formatted(
                            number,
                            verdict.checkpoint().title(),
                            verdict.checkpoint().name(),
                            verdict.word()));
        }
        number = 0;
        for (Verdict verdict : verdicts) {
            number++;
            page.append("\n## %d. %s\n\n%s\n"
                    .formatted(
                            number,
                            verdict.checkpoint().title(),
                            verdict.checkpoint().promise()));
            page.append(body(verdict.evidence()));
            page.append("\n**%s**%s\n".formatted(verdict.word(), verdict.passed() ? "" : ": " + verdict.reason()));
        }
        return shortened(page.toString());
    }

    private static String body(List<Piece> evidence) {
        StringBuilder body = new StringBuilder();
        boolean inClaims = false;
        for (Piece piece : evidence) {
            boolean claim = piece instanceof Piece.Held;
            if (!claim || !inClaims) {
                body.append('\n');
            }
            inClaims = claim;
            body.append(text(piece));
        }
        return body.toString();
    }

    private static String text(Piece piece) {
        return switch (piece) {
            case Piece.Said said -> said.sentence() + "\n";
            case Piece.Shown shown ->
                shown.title() + ":\n\n```\n" + shown.text().strip() + "\n```\n";
            case Piece.Listed listed ->
                line(listed.head())
                        + "|---".repeat(listed.head().size()) + "|\n"
                        + listed.rows().stream().map(MarkdownPage::line).collect(Collectors.joining());
            case Piece.Held held -> "- ✓ " + held.claim() + "\n";
        };
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String shortened(String text) {
        return TRACE.matcher(ID.matcher(text).replaceAll("$1…$2")).replaceAll("00-$1…-…-$2");
    }
}
