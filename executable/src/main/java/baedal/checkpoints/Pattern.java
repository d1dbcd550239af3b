package baedal.checkpoints;

import baedal.evidence.Checkpoint;
import java.util.Locale;

/** What can be looked at, in the order in which it is. */
enum Pattern {
    SAGA,
    CQRS,
    COMPENSATION,
    REQUEST_RESPONSE,
    CIRCUIT_BREAKER,
    GATEWAY;

    Checkpoint at(Scene scene) {
        return switch (this) {
            case SAGA -> new SagaCheckpoint(scene);
            case CQRS -> new CqrsCheckpoint(scene);
            case COMPENSATION -> new CompensationCheckpoint(scene);
            case REQUEST_RESPONSE -> new RequestResponseCheckpoint(scene);
            case CIRCUIT_BREAKER -> new BreakerCheckpoint(scene);
            case GATEWAY -> new GatewayCheckpoint(scene);
        };
    }

    /** As people write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
