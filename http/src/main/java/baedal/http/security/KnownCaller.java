package baedal.http.security;

import baedal.http.Caller;
import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A caller whose token was verified. */
public final class KnownCaller extends AbstractAuthenticationToken {

    private final transient Caller caller;
    private final Instant expiresAt;

    KnownCaller(Caller caller, Instant expiresAt) {
        super(authorities(caller));
        this.caller = caller;
        this.expiresAt = expiresAt;
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(Caller caller) {
        return caller.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }
}
