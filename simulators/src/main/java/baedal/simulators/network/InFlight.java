package baedal.simulators.network;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The calls being worked on: their idempotency keys, and the orders that they confirm. A crash forgets them, as it ends them. */
@Component
class InFlight {

    private final ConcurrentMap<String, Boolean> keys = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Charge> confirming = new ConcurrentHashMap<>();

    /** Runs the work of one idempotency key, or answers IDEMPOTENT_REQUEST_PROCESSING while it runs. */
    <T> T once(String key, Supplier<T> work) {
        if (keys.putIfAbsent(key, true) != null) {
            throw NetworkError.IDEMPOTENT_REQUEST_PROCESSING.answered();
        }
        try {
            return work.get();
        } finally {
            keys.remove(key);
        }
    }

    <T> T confirming(Charge charge, Supplier<T> work) {
        confirming.put(charge.orderId(), charge);
        try {
            return work.get();
        } finally {
            confirming.remove(charge.orderId(), charge);
        }
    }

    Optional<Charge> ofOrder(String orderId) {
        return Optional.ofNullable(confirming.get(orderId));
    }
}
