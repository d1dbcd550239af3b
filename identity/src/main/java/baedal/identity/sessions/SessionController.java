package baedal.identity.sessions;

import baedal.http.Refusal;
import baedal.identity.keys.IdentitySettings;
import baedal.identity.keys.Issuer;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SessionController {

    private static final String BEARER = "Bearer ";

    private final LogInHandler logIn;
    private final RefreshHandler refresh;
    private final Sessions sessions;
    private final Issuer issuer;
    private final long accessTokenSeconds;
    private final Clock clock;

    SessionController(
            LogInHandler logIn,
            RefreshHandler refresh,
            Sessions sessions,
            Issuer issuer,
            IdentitySettings settings,
            Clock clock) {
        this.logIn = logIn;
        this.refresh = refresh;
        this.sessions = sessions;
        this.issuer = issuer;
        this.accessTokenSeconds = settings.accessTokenLife().toSeconds();
        this.clock = clock;
    }

    @PostMapping("/api/auth/login")
    Tokens logIn(@Valid @RequestBody LogInRequest request, HttpServletRequest http) {
        return tokens(logIn.handle(request.email, request.password, addressOf(http)));
    }

    @PostMapping("/api/auth/refresh")
    Tokens refresh(@Valid @RequestBody RefreshRequest request) {
        return tokens(refresh.handle(new RefreshToken(request.refreshToken)));
    }

    /** Ends the log-in of the refresh token in the body, else of the access token in the header. */
    @PostMapping("/api/auth/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut(
            @RequestBody(required = false) @Nullable LogOutRequest request,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable
                    String authorization) {
        if (request != null && request.refreshToken != null) {
            sessions.revoke(new RefreshToken(request.refreshToken), clock.instant());
            return;
        }
        UUID session = Optional.ofNullable(authorization)
                .filter(given -> given.startsWith(BEARER))
                .flatMap(given -> issuer.sessionOf(given.substring(BEARER.length())))
                .orElseThrow(() -> new Refusal(HttpStatus.UNAUTHORIZED, "UNAUTHORIZED"));
        sessions.revoke(session, clock.instant());
    }

    private Tokens tokens(Session session) {
        return new Tokens(
                issuer.accessToken(session.account(), session.id()),
                session.refreshToken(),
                "Bearer",
                accessTokenSeconds);
    }

    /** As the gateway tells it. Whoever comes past the gateway may lie; an account's own patience ends all the same. */
    private static String addressOf(HttpServletRequest http) {
        String forwarded = http.getHeader("X-Forwarded-For");
        return forwarded == null
                ? http.getRemoteAddr()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    record LogInRequest(
            @NotNull @Size(max = 254) String email,
            @NotNull @Size(max = 200) String password) {

        @Override
        public String toString() {
            return "LogInRequest";
        }
    }

    record RefreshRequest(@NotNull @Size(max = 200) String refreshToken) {

        @Override
        public String toString() {
            return "RefreshRequest";
        }
    }

    record LogOutRequest(@Nullable String refreshToken) {

        @Override
        public String toString() {
            return "LogOutRequest";
        }
    }

    record Tokens(String accessToken, String refreshToken, String tokenType, long expiresIn) {

        @Override
        public String toString() {
            return "Tokens";
        }
    }
}
