package baedal.messaging.commits;

/** What becomes of a change. */
enum Turn {
    /** It is the first in line: it commits for everyone behind it. */
    LEAD,
    CHANGED,
    UNCHANGED,
    /** One of the group failed and so nothing of it happened: each on its own, then. */
    ALONE;

    static Turn of(boolean changed) {
        return changed ? CHANGED : UNCHANGED;
    }
}
