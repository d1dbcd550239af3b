package baedal.messaging;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/**
 * Starts and stops the relay, the readers and the keeper of the inbox with the application: after its pool and before its doors, and the other way
 * round.
 */
final class Running implements SmartLifecycle {

    private final List<Loop> loops;
    private volatile boolean running;

    Running(List<Loop> loops) {
        this.loops = List.copyOf(loops);
    }

    @Override
    public void start() {
        running = true;
        loops.forEach(Loop::start);
    }

    @Override
    public void stop() {
        loops.forEach(Loop::stop);
        try {
            for (Loop loop : loops) {
                loop.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Doors are the latest phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
