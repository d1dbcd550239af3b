package baedal.web.rider;

import java.util.Arrays;
import java.util.Optional;

/** What he may tap. */
enum Move {
    CLAIM("claim"),
    PICK_UP("pickup"),
    HAND_OVER("handover"),
    HAND_BACK("hand-back");

    private final String path;

    Move(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    static Optional<Move> of(String path) {
        return Arrays.stream(values()).filter(move -> move.path.equals(path)).findFirst();
    }
}
