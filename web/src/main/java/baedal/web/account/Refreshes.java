package baedal.web.account;

import baedal.web.api.Api;
import baedal.web.api.ApiProblem;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/**
 * A refresh token is good once, and using it twice ends the log-in; but a browser asks for many things at once, all with the same cookie.
 * So the first uses it, and the others, and those that come a little later, share what came of it.
 */
@Component
class Refreshes {

    private static final int UNAUTHORIZED = 401;
    private static final Duration SHARED_FOR = Duration.ofMinutes(1);

    private final Api api;
    private final Cache<String, CompletableFuture<Optional<Tokens>>> under = Caffeine.newBuilder()
            .expireAfterWrite(SHARED_FOR)
            .maximumSize(100_000)
            .build();

    Refreshes(Api api) {
        this.api = api;
    }

    /**
     * @return empty if the log-in has ended
     * @throws ApiProblem if nobody can say
     */
    Optional<Tokens> refresh(String refreshToken) {
        CompletableFuture<Optional<Tokens>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<Tokens>> first = under.asMap().putIfAbsent(refreshToken, mine);
        if (first != null) {
            return first.join();
        }
        try {
            Optional<Tokens> tokens = ask(refreshToken);
            mine.complete(tokens);
            return tokens;
        } catch (ApiProblem problem) {
            under.invalidate(refreshToken); // the next one may have more luck
            mine.complete(Optional.empty());
            throw problem;
        }
    }

    private Optional<Tokens> ask(String refreshToken) {
        try {
            return Optional.of(api.to("/api/auth/refresh")
                    .anonymously()
                    .post(Map.of("refreshToken", refreshToken), Tokens.class)
                    .body());
        } catch (ApiProblem problem) {
            if (problem.status() == UNAUTHORIZED) {
                return Optional.empty();
            }
            throw problem;
        }
    }
}
