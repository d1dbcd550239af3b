package baedal.http.security;

import org.springframework.security.core.AuthenticationException;

/** Nobody can tell now whether a token is good. Not Spring's AuthenticationServiceException, which would become a 500. */
final class IssuerAway extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    IssuerAway(Exception cause) {
        super("the issuer's keys are not to be had", cause);
    }
}
