package baedal.web.api;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Calls that do not wait for each other: a page takes as long as its slowest one, not as all of them. */
public final class Together {

    private static final Executor VIRTUAL =
            task -> Thread.ofVirtual().name("together").start(task);

    private Together() {}

    /**
     * Asks at once, as the viewer of this thread's request and in his language.
     *
     * @return waits for the answer; throws what the call threw
     */
    public static <T> Supplier<T> ask(Supplier<T> call) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Locale language = LocaleContextHolder.getLocale();
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(() -> asIn(request, language, call), VIRTUAL);
        return () -> {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        };
    }

    private static <T> T asIn(@Nullable RequestAttributes request, Locale language, Supplier<T> call) {
        RequestContextHolder.setRequestAttributes(request);
        LocaleContextHolder.setLocale(language);
        return call.get();
    }
}
