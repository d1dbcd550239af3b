package baedal.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * A fact about to be told.
 *
 * @param topic where it travels
 * @param key whom it is about: facts of one key stay in order
 * @param revision its place among what this service told about that key, from 1, without gaps
 * @param at when it was decided
 * @param body what happened; its simple class name is the fact's type, its JSON the body
 */
public record NewFact(String topic, UUID key, int revision, Instant at, Object body) {

    public String type() {
        return body.getClass().getSimpleName();
    }
}
