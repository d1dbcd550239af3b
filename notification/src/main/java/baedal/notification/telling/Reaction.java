package baedal.notification.telling;

import java.util.List;

/** What a fact leads to: what is remembered from now on, and who is told what. */
record Reaction(Conversation next, List<Letter> letters) {

    Reaction {
        letters = List.copyOf(letters);
    }
}
