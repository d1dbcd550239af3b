package baedal.contracts;

import java.time.Instant;

/** What happened, in the past tense, told once by the service that decided it. */
public sealed interface Fact permits OrderFact, StorePublished {

    /** When it was decided. */
    Instant at();

    /** The name under which the fact travels. */
    default String type() {
        return getClass().getSimpleName();
    }
}
