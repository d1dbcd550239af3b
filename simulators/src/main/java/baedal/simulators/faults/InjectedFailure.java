package baedal.simulators.faults;

/** The fault plan wants this call to be answered 500, without effect. */
public final class InjectedFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InjectedFailure() {
        super("by the fault plan", null, false, false);
    }
}
