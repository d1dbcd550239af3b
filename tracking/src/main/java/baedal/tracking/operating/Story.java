package baedal.tracking.operating;

import baedal.contracts.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that happened to one order, in every service, in the order of time.
 *
 * @param missing services that did not answer: their part of the story is not told
 */
record Story(OrderId orderId, List<Entry> entries, List<String> missing) {

    /**
     * @param kind {@code FACT}, {@code CALL}, {@code PAYMENT_ATTEMPT}, {@code REFUND}, {@code MESSAGE}, {@code AUDIT}
     * @param name a fact's type, or what the service calls it
     * @param detail of a fact: its revision, its id, its body
     */
    record Entry(Instant at, String service, String kind, String name, Map<String, Object> detail) {}
}
