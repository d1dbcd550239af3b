package baedal.gateway.limits;

import java.util.concurrent.ConcurrentHashMap;

/** How many streams each caller has open. */
final class OpenStreams {

    private final int atMost;
    private final ConcurrentHashMap<String, Integer> open = new ConcurrentHashMap<>();

    OpenStreams(int atMost) {
        this.atMost = atMost;
    }

    /** False if he has as many as he may; otherwise {@link #close} follows. */
    boolean open(String caller) {
        boolean[] opened = new boolean[1];
        open.compute(caller, (who, before) -> {
            int now = before == null ? 0 : before;
            opened[0] = now < atMost;
            return opened[0] ? Integer.valueOf(now + 1) : before;
        });
        return opened[0];
    }

    void close(String caller) {
        open.computeIfPresent(caller, (who, now) -> now == 1 ? null : now - 1);
    }
}
