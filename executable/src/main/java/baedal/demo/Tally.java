package baedal.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What has happened so far. */
final class Tally {

    enum Event {
        ORDERED,
        DECLINED,
        WAITING,
        ACCEPTED,
        REJECTED,
        CANCELLED,
        COOKED,
        PICKED_UP,
        DELIVERED,
        RECEIVED,
        TROUBLE
    }

    private final Map<Event, AtomicInteger> counts = new EnumMap<>(Event.class);
    final AtomicInteger people = new AtomicInteger();
    final AtomicInteger riders = new AtomicInteger();

    Tally() {
        for (Event event : Event.values()) {
            counts.put(event, new AtomicInteger());
        }
    }

    void add(Event event) {
        counter(event).incrementAndGet();
    }

    int of(Event event) {
        return counter(event).get();
    }

    private AtomicInteger counter(Event event) {
        AtomicInteger counter = counts.get(event);
        if (counter == null) {
            throw new IllegalStateException(event.name());
        }
        return counter;
    }

    String line() {
        String line =
                "%d ordered · %d accepted · %d cooked · %d picked up · %d delivered · %d received | %d declined · %d rejected · %d cancelled | %d people, %d riders on duty"
                        .formatted(
                                of(Event.ORDERED),
                                of(Event.ACCEPTED),
                                of(Event.COOKED),
                                of(Event.PICKED_UP),
                                of(Event.DELIVERED),
                                of(Event.RECEIVED),
                                of(Event.DECLINED),
                                of(Event.REJECTED),
                                of(Event.CANCELLED),
                                people.get(),
                                riders.get());
        int trouble = of(Event.TROUBLE);
        return trouble == 0 ? line : line + " | " + trouble + " calls went wrong";
    }
}
