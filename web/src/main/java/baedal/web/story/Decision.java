package baedal.web.story;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an operator may do about an order. */
enum Decision {
    CANCEL("cancel", "cancellation"),
    REFUND("refund", "refund");

    private final String word;
    private final String path;

    Decision(String word, String path) {
        this.word = word;
        this.path = path;
    }

    /** As the API calls it among an order's actions. */
    public String word() {
        return word;
    }

    public String path() {
        return path;
    }

    static List<Decision> of(Deal deal) {
        return Arrays.stream(values()).filter(one -> deal.may(one.word)).toList();
    }

    static Optional<Decision> of(String path) {
        return Arrays.stream(values()).filter(one -> one.path.equals(path)).findFirst();
    }
}
