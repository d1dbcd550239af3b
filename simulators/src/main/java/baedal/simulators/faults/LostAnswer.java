package baedal.simulators.faults;

/** The call took effect; its connection is to drop without an answer. */
public final class LostAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LostAnswer() {
        super("the answer is lost", null, false, false);
    }
}
