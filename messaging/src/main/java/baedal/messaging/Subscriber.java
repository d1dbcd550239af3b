package baedal.messaging;

import java.util.List;
import java.util.Set;

/** Someone in a service who reads facts. One bean per consumer group. */
public interface Subscriber {

    /** The consumer group; also the name in the inbox and in dead letters. Never changes. */
    String group();

    Set<String> topics();

    /** The types it cares about; anything else is dropped by its header. */
    Set<String> types();

    /**
     * Whether the inbox must remember what was applied. {@code false} where every effect has a unique key of its own: applying a
     * fact again then changes nothing.
     */
    default boolean remembers() {
        return true;
    }

    /**
     * Applies them, inside a transaction that the caller opened; those of one key are in order. An exception rolls everything back,
     * and the facts are then tried alone.
     */
    void apply(List<ReceivedFact> facts);
}
