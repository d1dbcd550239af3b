package baedal.web.story;

import baedal.web.story.Told.Entry;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One row of the drawing.
 *
 * @param origin where it came from; {@code null} if it began where it happened
 * @param gap since the row before
 * @param details everything that is known of it, for who wants to look closer
 */
record Scene(
        Instant at,
        @Nullable Card origin,
        Card card,
        Tone tone,
        Duration gap,
        String details,
        @Nullable String id) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int EXCERPT = 90;

    static Scene of(Entry entry, @Nullable Card origin, Card card, Tone tone) {
        String id = entry.text("id").isEmpty() ? entry.text("attemptId") : entry.text("id");
        // whoever looks into the machine need not see whom to call
        String details =
                JSON.writeValueAsString(entry.detail()).replaceAll("(\"phone\"\\s*:\\s*)\"[^\"]*\"", "$1\"•••\"");
        return new Scene(entry.at(), origin, card, tone, Duration.ZERO, details, id.isEmpty() ? null : id);
    }

    static String excerpt(String text) {
        return text.length() > EXCERPT ? text.substring(0, EXCERPT) + "…" : text;
    }

    /** @param title empty: only a dot is drawn there */
    record Card(Lane lane, String title, String note) {

        static Card dot(Lane lane) {
            return new Card(lane, "", "");
        }

        public boolean isDot() {
            return title.isEmpty();
        }
    }

    Scene after(@Nullable Scene before) {
        return new Scene(
                at, origin, card, tone, before == null ? Duration.ZERO : Duration.between(before.at, at), details, id);
    }

    public boolean isAfterPause() {
        return gap.compareTo(PAUSE) > 0;
    }

    public boolean isArrow() {
        return origin != null && origin.lane() != card.lane();
    }

    /** From which column to which the arrow is drawn. */
    public int firstColumn() {
        return origin == null
                ? card.lane().column()
                : Math.min(origin.lane().column(), card.lane().column());
    }

    public int lastColumn() {
        return origin == null
                ? card.lane().column()
                : Math.max(origin.lane().column(), card.lane().column());
    }

    public boolean isLeftward() {
        return origin != null && origin.lane().compareTo(card.lane()) > 0;
    }
}
