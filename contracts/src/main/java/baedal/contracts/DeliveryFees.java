package baedal.contracts;

import java.util.List;
import java.util.Optional;

/**
 * What a store asks for a delivery, by distance.
 *
 * @param tiers by rising distance; beyond the last one the store does not deliver
 */
public record DeliveryFees(List<Tier> tiers) {

    /** @param upToMetres the farthest distance, inclusive, for which this fee holds */
    public record Tier(int upToMetres, Won fee) {}

    public DeliveryFees {
        tiers = List.copyOf(tiers);
    }

    /** The fee for that distance; empty if the store does not deliver so far. */
    public Optional<Won> feeFor(int metres) {
        return tiers.stream()
                .filter(tier -> metres <= tier.upToMetres())
                .map(Tier::fee)
                .findFirst();
    }
}
