package baedal.delivery.deliveries;

import static baedal.delivery.deliveries.Samples.NOON;
import static baedal.delivery.deliveries.Samples.OTHER;
import static baedal.delivery.deliveries.Samples.RIDER;
import static org.assertj.core.api.Assertions.assertThat;

import baedal.contracts.OrderFact.ByDelivery;
import baedal.contracts.RiderContact;
import baedal.delivery.deliveries.Delivery.Times;
import baedal.delivery.deliveries.Verdict.AlreadySo;
import baedal.delivery.deliveries.Verdict.Happens;
import baedal.delivery.deliveries.Verdict.Impossible;
import baedal.delivery.deliveries.Verdict.Unknown;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state × every move, for the rider who has it and for another one. */
class DeliveryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AWAITED   | CLAIM     | unknown                       | unknown
            AWAITED   | PICK_UP   | unknown                       | unknown
            AWAITED   | HAND_OVER | unknown                       | unknown
            AWAITED   | HAND_BACK | unknown                       | unknown
            PLANNED   | CLAIM     | NOT_READY                     | NOT_READY
            PLANNED   | PICK_UP   | NOT_READY                     | NOT_READY
            PLANNED   | HAND_OVER | NOT_PICKED_UP                 | NOT_PICKED_UP
            PLANNED   | HAND_BACK | NOT_CLAIMED                   | NOT_CLAIMED
            READY     | CLAIM     | DeliveryClaimed               | DeliveryClaimed
            READY     | PICK_UP   | DeliveryClaimed+OrderPickedUp | DeliveryClaimed+OrderPickedUp
            READY     | HAND_OVER | NOT_PICKED_UP                 | NOT_PICKED_UP
            READY     | HAND_BACK | NOT_CLAIMED                   | NOT_CLAIMED
            CLAIMED   | CLAIM     | already so                    | ALREADY_CLAIMED
            CLAIMED   | PICK_UP   | OrderPickedUp                 | ALREADY_CLAIMED
            CLAIMED   | HAND_OVER | NOT_PICKED_UP                 | unknown
            CLAIMED   | HAND_BACK | DeliveryHandedBack            | unknown
            PICKED_UP | CLAIM     | ALREADY_PICKED_UP             | ALREADY_CLAIMED
            PICKED_UP | PICK_UP   | already so                    | ALREADY_CLAIMED
            PICKED_UP | HAND_OVER | OrderDelivered                | unknown
            PICKED_UP | HAND_BACK | ALREADY_PICKED_UP             | unknown
            DELIVERED | CLAIM     | ALREADY_DELIVERED             | ALREADY_CLAIMED
            DELIVERED | PICK_UP   | ALREADY_DELIVERED             | ALREADY_CLAIMED
            DELIVERED | HAND_OVER | already so                    | unknown
            DELIVERED | HAND_BACK | ALREADY_DELIVERED             | unknown
            DROPPED   | CLAIM     | DELIVERY_DROPPED              | DELIVERY_DROPPED
            DROPPED   | PICK_UP   | DELIVERY_DROPPED              | DELIVERY_DROPPED
            DROPPED   | HAND_OVER | DELIVERY_DROPPED              | unknown
            DROPPED   | HAND_BACK | DELIVERY_DROPPED              | unknown
            """)
    void a_move_happens_only_where_it_may(Status status, Move move, String forHim, String forAnother) {
        Delivery delivery = in(status);

        assertThat(told(move(delivery, move, RIDER))).isEqualTo(forHim);
        assertThat(told(move(delivery, move, OTHER))).isEqualTo(forAnother);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AWAITED   | PLANNED   | READY     | DROPPED
            PLANNED   | PLANNED   | READY     | DROPPED
            READY     | READY     | READY     | DROPPED
            CLAIMED   | CLAIMED   | CLAIMED   | DROPPED
            PICKED_UP | PICKED_UP | PICKED_UP | PICKED_UP
            DELIVERED | DELIVERED | DELIVERED | DELIVERED
            DROPPED   | DROPPED   | DROPPED   | DROPPED
            """)
    void what_is_heard_from_others_only_moves_it_forward(Status status, Status accepted, Status cooked, Status ended) {
        assertThat(status.hearing(Heard.ACCEPTED)).isEqualTo(accepted);
        assertThat(status.hearing(Heard.COOKED)).isEqualTo(cooked);
        assertThat(status.hearing(Heard.ENDED)).isEqualTo(ended);
    }

    @ParameterizedTest
    @CsvSource({"AWAITED", "PLANNED", "READY", "CLAIMED", "PICKED_UP", "DELIVERED", "DROPPED"})
    void only_a_claim_lapses(Status status) {
        assertThat(told(in(status).lapse(NOON)))
                .isEqualTo(status == Status.CLAIMED ? "DeliveryHandedBack" : "already so");
    }

    @Test
    void a_rider_off_duty_takes_nothing_but_ends_what_he_has() {
        Claimant offDuty = new Claimant(RIDER, false, false);

        assertThat(told(in(Status.READY).claim(offDuty, NOON))).isEqualTo("OFF_DUTY");
        assertThat(told(in(Status.READY).pickUp(offDuty, NOON))).isEqualTo("OFF_DUTY");
        assertThat(told(in(Status.CLAIMED).pickUp(offDuty, NOON))).isEqualTo("OrderPickedUp");
    }

    @Test
    void a_rider_who_holds_as_many_as_he_may_takes_no_more() {
        Claimant full = new Claimant(RIDER, true, true);

        assertThat(told(in(Status.READY).claim(full, NOON))).isEqualTo("TOO_MANY_CLAIMS");
        assertThat(told(in(Status.CLAIMED).claim(full, NOON))).isEqualTo("already so");
    }

    @Test
    void handing_back_twice_is_the_same_as_once_and_leaves_it_to_everyone() {
        Delivery claimed = in(Status.CLAIMED);
        Happens handBack = (Happens) claimed.handBack(RIDER.id(), "사고", NOON);

        Delivery free = claimed.after(handBack.facts().getFirst());

        assertThat(free.status()).isEqualTo(Status.READY);
        assertThat(free.rider()).isNull();
        assertThat(told(free.handBack(RIDER.id(), "사고", NOON))).isEqualTo("already so");
        assertThat(told(free.claim(new Claimant(OTHER, true, false), NOON))).isEqualTo("DeliveryClaimed");
        assertThat(told(free.claim(new Claimant(RIDER, true, false), NOON))).isEqualTo("DeliveryClaimed");
    }

    private static Verdict move(Delivery delivery, Move move, RiderContact rider) {
        return switch (move) {
            case CLAIM -> delivery.claim(new Claimant(rider, true, false), NOON);
            case PICK_UP -> delivery.pickUp(new Claimant(rider, true, false), NOON);
            case HAND_OVER -> delivery.handOver(rider.id(), NOON);
            case HAND_BACK -> delivery.handBack(rider.id(), "사고", NOON);
        };
    }

    static Delivery in(Status status) {
        boolean held = status.compareTo(Status.CLAIMED) >= 0;
        return new Delivery(
                Samples.order(), status, held ? RIDER : null, null, new Times(NOON, NOON, null, null), 3, 1);
    }

    private static String told(Verdict verdict) {
        return switch (verdict) {
            case Happens happens ->
                happens.facts().stream().map(ByDelivery::type).collect(Collectors.joining("+"));
            case AlreadySo _ -> "already so";
            case Impossible impossible -> impossible.code();
            case Unknown _ -> "unknown";
        };
    }
}
