package baedal.world;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Failures that happened in another thread, as their own type. */
final class Failures {

    private Failures() {}

    static void join(CompletableFuture<Void> work) {
        try {
            work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** The innermost message: the outer ones speak of beans. */
    static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getMessage() == null ? innermost.toString() : innermost.getMessage();
    }
}
