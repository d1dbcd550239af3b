package baedal.web.story;

/** How it looks. */
enum Tone {
    /** As it should go. */
    PLAIN,
    /** The end that everyone wanted. */
    GOOD,
    /** Something failed, was slow, or was refused; it goes on. */
    TROUBLE,
    /** Something is taken back: compensation. */
    UNDO;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
