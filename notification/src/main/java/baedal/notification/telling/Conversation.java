package baedal.notification.telling;

import baedal.contracts.RiderContact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an order to tell its people about it.
 *
 * @param parties {@code null} while the order itself is unknown: what is heard meanwhile waits
 * @param heard the last revision heard of each source; an earlier one is heard twice
 * @param rider who has the delivery
 * @param claims how often it was claimed, {@code handBacks} how often given back, {@code refusals} how often a cancellation was refused
 * @param placed whether it was a deal
 * @param over whether it ended: nothing on the way there is news any more
 * @param refundPromised whether a message already said that the money goes back
 */
record Conversation(
        @Nullable Parties parties,
        Map<String, Integer> heard,
        @Nullable RiderContact rider,
        int claims,
        int handBacks,
        int refusals,
        boolean placed,
        boolean over,
        boolean refundPromised,
        List<Waiting> waiting) {

    static final Conversation NEW = new Conversation(null, Map.of(), null, 0, 0, 0, false, false, false, List.of());

    /** A fact of an order that is still unknown. */
    record Waiting(String source, int revision, String type, String body) {}

    Conversation {
        heard = Map.copyOf(heard);
        waiting = List.copyOf(waiting);
    }

    boolean hasHeard(String source, int revision) {
        return heard.getOrDefault(source, 0) >= revision;
    }

    Conversation hearing(String source, int revision) {
        Map<String, Integer> now = new HashMap<>(heard);
        now.put(source, revision);
        return new Conversation(
                parties, now, rider, claims, handBacks, refusals, placed, over, refundPromised, waiting);
    }

    Conversation about(Parties parties) {
        return new Conversation(
                parties, heard, rider, claims, handBacks, refusals, placed, over, refundPromised, waiting);
    }

    Conversation withWaiting(List<Waiting> waiting) {
        return new Conversation(
                parties, heard, rider, claims, handBacks, refusals, placed, over, refundPromised, waiting);
    }

    Conversation asPlaced() {
        return new Conversation(
                parties, heard, rider, claims, handBacks, refusals, true, over, refundPromised, waiting);
    }

    Conversation ended(boolean promisingRefund) {
        return new Conversation(
                parties,
                heard,
                null,
                claims,
                handBacks,
                refusals,
                placed,
                true,
                refundPromised || promisingRefund,
                waiting);
    }

    Conversation claimedBy(RiderContact rider) {
        return new Conversation(
                parties, heard, rider, claims + 1, handBacks, refusals, placed, over, refundPromised, waiting);
    }

    Conversation handedBack() {
        return new Conversation(
                parties, heard, null, claims, handBacks + 1, refusals, placed, over, refundPromised, waiting);
    }

    Conversation refused() {
        return new Conversation(
                parties, heard, rider, claims, handBacks, refusals + 1, placed, over, refundPromised, waiting);
    }
}
