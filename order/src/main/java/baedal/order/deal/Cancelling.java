package baedal.order.deal;

import java.time.Instant;

/** A customer's wish to cancel a placed order, until the store has decided it. */
public record Cancelling(String reason, Instant at) {}
