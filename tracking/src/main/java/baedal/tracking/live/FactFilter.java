package baedal.tracking.live;

import java.util.Set;
import java.util.UUID;

/** Which facts someone wants to see pass. Empty: any. */
record FactFilter(Set<String> types, Set<String> sources, Set<UUID> orders) {

    boolean wants(FactLine fact) {
        return (types.isEmpty() || types.contains(fact.type()))
                && (sources.isEmpty() || sources.contains(fact.source()))
                && (orders.isEmpty() || orders.contains(fact.orderId()));
    }
}
