package baedal.simulators.paypage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The cards that one may choose from, each of which ends a payment in its own way. */
enum TestCard {
    OK("1234"),
    DECLINE("0000"),
    SLOW("5555"),
    LOST("4040");

    private final String lastDigits;

    TestCard(String lastDigits) {
        this.lastDigits = lastDigits;
    }

    static Optional<TestCard> named(String name) {
        return Arrays.stream(values()).filter(card -> card.name().equals(name)).findFirst();
    }

    String lastDigits() {
        return lastDigits;
    }

    /** A new key, which steers the payment that will be confirmed with it. */
    String paymentKey() {
        return "sim_" + name().toLowerCase(Locale.ROOT) + "_" + UUID.randomUUID();
    }
}
