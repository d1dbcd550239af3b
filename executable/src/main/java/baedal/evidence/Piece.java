package baedal.evidence;

import java.util.List;

/** A piece of evidence, before it is written down for a terminal or a page. */
public sealed interface Piece {

    record Said(String sentence) implements Piece {}

    /** Text as it is, such as a request. */
    record Shown(String title, String text) implements Piece {}

    record Listed(List<String> head, List<List<String>> rows) implements Piece {

        public Listed {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** What was looked at and is so. */
    record Held(String claim) implements Piece {}
}
