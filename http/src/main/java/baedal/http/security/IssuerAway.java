package baedal.http.security;

/** Nobody can tell now whether a token is good. */
final class IssuerAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IssuerAway(Exception cause) {
        super("the issuer's keys are not to be had", cause);
    }
}
