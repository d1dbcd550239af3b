package baedal.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Under which W3C {@code traceparent} a fact is told: that of the fact about the same key that is being applied, else that of the
 * request (the logging context's {@code traceparent}), else one whose trace id is the key itself, so that what workers
 * and clocks tell about one key belongs together too.
 */
final class Trace {

    private static final ThreadLocal<@Nullable Map<UUID, String>> CAUSES = new ThreadLocal<>();
    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    static String of(UUID key) {
        Map<UUID, String> causes = CAUSES.get();
        String cause = causes == null ? null : causes.get(key);
        return cause != null ? cause : ofRequest(key);
    }

    /** Runs something that these facts cause. */
    static void causedBy(List<ReceivedFact> facts, Runnable effect) {
        Map<UUID, String> causes = new HashMap<>();
        for (ReceivedFact fact : facts) {
            if (fact.trace() != null) {
                causes.put(fact.key(), fact.trace());
            }
        }
        CAUSES.set(causes);
        try {
            effect.run();
        } finally {
            CAUSES.remove();
        }
    }

    private static String ofRequest(UUID key) {
        String request = MDC.get("traceparent");
        if (request != null && TRACEPARENT.matcher(request).matches()) {
            return request;
        }
        return String.format(
                "00-%016x%016x-%016x-01",
                key.getMostSignificantBits(),
                key.getLeastSignificantBits(),
                ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }
}
