package baedal.delivery.deliveries;

import baedal.contracts.OrderFact.ByDelivery;
import java.util.List;

/** What becomes of a rider's move. */
sealed interface Verdict {

    Verdict ALREADY_SO = new AlreadySo();
    Verdict UNKNOWN = new Unknown();

    /** It happens, and this is told, in this order. */
    record Happens(List<ByDelivery> facts) implements Verdict {
        public Happens {
            facts = List.copyOf(facts);
        }

        static Happens of(ByDelivery... facts) {
            return new Happens(List.of(facts));
        }
    }

    record AlreadySo() implements Verdict {}

    /** Not from where it stands. */
    record Impossible(String code) implements Verdict {}

    /** This rider has nothing to do with it. */
    record Unknown() implements Verdict {}
}
