package baedal.delivery.deliveries;

import baedal.contracts.AccountId;
import baedal.contracts.RiderContact;
import baedal.delivery.deliveries.Verdict.AlreadySo;
import baedal.delivery.deliveries.Verdict.Happens;
import baedal.delivery.deliveries.Verdict.Impossible;
import baedal.delivery.deliveries.Verdict.Unknown;
import baedal.delivery.riders.Riders;
import baedal.http.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A rider's move: load, decide, record; decide again when someone else was quicker. */
@Component
class MoveHandler {

    private final Deliveries deliveries;
    private final Riders riders;
    private final Limits limits;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MoveHandler(Deliveries deliveries, Riders riders, Limits limits, TransactionTemplate transaction, Clock clock) {
        this.deliveries = deliveries;
        this.riders = riders;
        this.limits = limits;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return the delivery as it stands now */
    Delivery handle(MoveDelivery command) {
        Optional<Delivery> moved;
        do {
            moved = attempt(command);
        } while (moved.isEmpty());
        return moved.get();
    }

    private Optional<Delivery> attempt(MoveDelivery command) {
        Delivery delivery =
                deliveries.find(command.orderId()).orElseThrow(() -> Refusal.notFound("DELIVERY_NOT_FOUND"));
        // only what is free is taken, and only then it matters what else this rider holds
        return delivery.status() == Status.READY
                ? transaction.execute(_ -> move(delivery, command, counted(command.rider())))
                : move(delivery, command, Claimant.holding(command.rider()));
    }

    private Optional<Delivery> move(Delivery delivery, MoveDelivery command, Claimant rider) {
        return switch (verdict(delivery, command, rider)) {
            case Happens happens -> deliveries.record(delivery, happens.facts());
            case AlreadySo _ -> Optional.of(delivery);
            case Impossible impossible ->
                throw Refusal.conflict(impossible.code()).with("currentStatus", delivery.status());
            case Unknown _ -> throw Refusal.notFound("DELIVERY_NOT_FOUND");
        };
    }

    private Verdict verdict(Delivery delivery, MoveDelivery command, Claimant rider) {
        AccountId who = command.rider().id();
        Instant now = clock.instant();
        return switch (command.move()) {
            case CLAIM -> delivery.claim(rider, now);
            case PICK_UP -> delivery.pickUp(rider, now);
            case HAND_OVER -> delivery.handOver(who, now);
            case HAND_BACK -> delivery.handBack(who, command.reason(), now);
        };
    }

    private Claimant counted(RiderContact rider) {
        boolean onDuty = riders.lock(rider.id()).onDuty();
        return new Claimant(rider, onDuty, deliveries.heldBy(rider.id()) >= limits.claimsPerRider());
    }
}
