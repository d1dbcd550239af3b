package baedal.web.api;

/** This page needs someone who is logged in. */
public final class NotLoggedIn extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotLoggedIn() {
        super("not logged in");
    }
}
