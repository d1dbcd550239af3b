package baedal.store.kitchen;

/** Never from here. */
final class TicketCannotMove extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final TicketStatus current;

    TicketCannotMove(TicketStatus current) {
        super(current.name());
        this.current = current;
    }

    TicketStatus current() {
        return current;
    }
}
