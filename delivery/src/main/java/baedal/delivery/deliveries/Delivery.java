package baedal.delivery.deliveries;

import baedal.contracts.AccountId;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact.By;
import baedal.contracts.OrderFact.ByDelivery;
import baedal.contracts.OrderFact.DeliveryClaimed;
import baedal.contracts.OrderFact.DeliveryHandedBack;
import baedal.contracts.OrderFact.OrderDelivered;
import baedal.contracts.OrderFact.OrderPickedUp;
import baedal.contracts.OrderId;
import baedal.contracts.RiderContact;
import baedal.delivery.deliveries.Verdict.Happens;
import baedal.delivery.deliveries.Verdict.Impossible;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One order on its way: decides which rider's move happens.
 *
 * @param rider who holds or held it; nobody before the claim and after a hand-back
 * @param handedBackBy who held it last and no longer does
 * @param version guards the row
 * @param facts how many it has told
 */
record Delivery(
        OrderDetails order,
        Status status,
        @Nullable RiderContact rider,
        @Nullable AccountId handedBackBy,
        Times times,
        int version,
        int facts) {

    private static final String LAPSED = "CLAIM_LAPSED";

    record Times(
            @Nullable Instant readyAt,
            @Nullable Instant claimedAt,
            @Nullable Instant pickedUpAt,
            @Nullable Instant endedAt) {}

    OrderId id() {
        return order.id();
    }

    boolean isOf(AccountId who) {
        return rider != null && rider.id().equals(who);
    }

    Verdict claim(Claimant claimant, Instant now) {
        boolean his = isOf(claimant.rider().id());
        return switch (status) {
            case AWAITED -> Verdict.UNKNOWN;
            case PLANNED -> new Impossible("NOT_READY");
            case READY -> taking(claimant, Happens.of(claimed(claimant, now)));
            case CLAIMED -> his ? Verdict.ALREADY_SO : new Impossible("ALREADY_CLAIMED");
            case PICKED_UP -> new Impossible(his ? "ALREADY_PICKED_UP" : "ALREADY_CLAIMED");
            case DELIVERED -> new Impossible(his ? "ALREADY_DELIVERED" : "ALREADY_CLAIMED");
            case DROPPED -> new Impossible("DELIVERY_DROPPED");
        };
    }

    /** An unclaimed one is claimed and picked up at once. */
    Verdict pickUp(Claimant claimant, Instant now) {
        boolean his = isOf(claimant.rider().id());
        OrderPickedUp pickedUp = new OrderPickedUp(id(), now, claimant.rider());
        return switch (status) {
            case AWAITED -> Verdict.UNKNOWN;
            case PLANNED -> new Impossible("NOT_READY");
            case READY -> taking(claimant, Happens.of(claimed(claimant, now), pickedUp));
            case CLAIMED -> his ? Happens.of(pickedUp) : new Impossible("ALREADY_CLAIMED");
            case PICKED_UP -> his ? Verdict.ALREADY_SO : new Impossible("ALREADY_CLAIMED");
            case DELIVERED -> new Impossible(his ? "ALREADY_DELIVERED" : "ALREADY_CLAIMED");
            case DROPPED -> new Impossible("DELIVERY_DROPPED");
        };
    }

    Verdict handOver(AccountId who, Instant now) {
        boolean his = isOf(who);
        return switch (status) {
            case AWAITED -> Verdict.UNKNOWN;
            case PLANNED, READY -> new Impossible("NOT_PICKED_UP");
            case CLAIMED -> his ? new Impossible("NOT_PICKED_UP") : Verdict.UNKNOWN;
            case PICKED_UP -> his ? Happens.of(new OrderDelivered(id(), now)) : Verdict.UNKNOWN;
            case DELIVERED -> his ? Verdict.ALREADY_SO : Verdict.UNKNOWN;
            case DROPPED -> his ? new Impossible("DELIVERY_DROPPED") : Verdict.UNKNOWN;
        };
    }

    Verdict handBack(AccountId who, String reason, Instant now) {
        boolean his = isOf(who);
        return switch (status) {
            case AWAITED -> Verdict.UNKNOWN;
            case PLANNED -> new Impossible("NOT_CLAIMED");
            case READY -> who.equals(handedBackBy) ? Verdict.ALREADY_SO : new Impossible("NOT_CLAIMED");
            case CLAIMED -> his ? Happens.of(new DeliveryHandedBack(id(), now, By.RIDER, reason)) : Verdict.UNKNOWN;
            case PICKED_UP -> his ? new Impossible("ALREADY_PICKED_UP") : Verdict.UNKNOWN;
            case DELIVERED -> his ? new Impossible("ALREADY_DELIVERED") : Verdict.UNKNOWN;
            case DROPPED -> his ? new Impossible("DELIVERY_DROPPED") : Verdict.UNKNOWN;
        };
    }

    /** The clock takes it back from a rider who did not come. */
    Verdict lapse(Instant now) {
        return switch (status) {
            case CLAIMED -> Happens.of(new DeliveryHandedBack(id(), now, By.CLOCK, LAPSED));
            case AWAITED, PLANNED, READY, PICKED_UP, DELIVERED, DROPPED -> Verdict.ALREADY_SO;
        };
    }

    /** What this is once that has been told. */
    Delivery after(ByDelivery fact) {
        Instant at = fact.at();
        return switch (fact) {
            case DeliveryClaimed claimed ->
                next(Status.CLAIMED, claimed.rider(), null, new Times(times.readyAt, at, null, null));
            case DeliveryHandedBack _ ->
                next(Status.READY, null, rider == null ? null : rider.id(), new Times(times.readyAt, null, null, null));
            case OrderPickedUp picked ->
                next(Status.PICKED_UP, picked.rider(), null, new Times(times.readyAt, times.claimedAt, at, null));
            case OrderDelivered _ ->
                next(Status.DELIVERED, rider, null, new Times(times.readyAt, times.claimedAt, times.pickedUpAt, at));
        };
    }

    private Delivery next(Status status, @Nullable RiderContact rider, @Nullable AccountId handedBackBy, Times times) {
        return new Delivery(order, status, rider, handedBackBy, times, version, facts + 1);
    }

    private DeliveryClaimed claimed(Claimant claimant, Instant now) {
        return new DeliveryClaimed(id(), now, claimant.rider());
    }

    private static Verdict taking(Claimant claimant, Happens otherwise) {
        return claimant.refusal().<Verdict>map(Impossible::new).orElse(otherwise);
    }
}
