package baedal.world;

import baedal.home.Refused;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One move of a part at a time. */
final class Turns {

    private final Map<Part, ReentrantLock> locks = new EnumMap<>(Part.class);

    Turns(Collection<Part> parts) {
        parts.forEach(part -> locks.put(part, new ReentrantLock()));
    }

    Set<Part> parts() {
        return locks.keySet();
    }

    /** @return what the move says */
    String take(Part part, Supplier<String> move) {
        ReentrantLock lock = lockOf(part);
        lock.lock();
        try {
            return move.get();
        } finally {
            lock.unlock();
        }
    }

    /** Not if the part is just being moved. */
    void takeIfFree(Part part, Runnable move) {
        ReentrantLock lock = lockOf(part);
        if (lock.tryLock()) {
            try {
                move.run();
            } finally {
                lock.unlock();
            }
        }
    }

    private ReentrantLock lockOf(Part part) {
        ReentrantLock lock = locks.get(part);
        if (lock == null) {
            throw new Refused(part.title() + " does not belong to this world.");
        }
        return lock;
    }
}
