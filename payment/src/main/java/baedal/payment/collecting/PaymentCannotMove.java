package baedal.payment.collecting;

/** Never from here. */
final class PaymentCannotMove extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final State state;

    PaymentCannotMove(State state) {
        super(state.name(), null, false, false);
        this.state = state;
    }

    State state() {
        return state;
    }
}
