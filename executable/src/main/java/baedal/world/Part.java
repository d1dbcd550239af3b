package baedal.world;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a world consists of besides its engines; the order is the one of starting. */
enum Part {
    IDENTITY(1, "baedal.identity.IdentityApplication"),
    STORE(4, "baedal.store.StoreApplication"),
    ORDER(2, "baedal.order.OrderApplication"),
    PAYMENT(3, "baedal.payment.PaymentApplication"),
    TRACKING(7, "baedal.tracking.TrackingApplication"),
    DELIVERY(5, "baedal.delivery.DeliveryApplication"),
    NOTIFICATION(6, "baedal.notification.NotificationApplication"),
    GATEWAY(0, "baedal.gateway.GatewayApplication"),
    PAYMENT_NETWORK(10, "baedal.simulators.network.PaymentNetworkApplication"),
    KAKAOTALK(11, "baedal.simulators.kakaotalk.KakaoTalkApplication");

    /** From the gateway's port. */
    final int offset;

    final String application;

    Part(int offset, String application) {
        this.offset = offset;
        this.application = application;
    }

    /** As people write it, and the name of its configuration. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean simulator() {
        return this == PAYMENT_NETWORK || this == KAKAOTALK;
    }

    /** Under which name its database and role are kept; both simulators share one. */
    Optional<String> database() {
        if (this == GATEWAY) {
            return Optional.empty();
        }
        return Optional.of(simulator() ? "simulators" : title());
    }

    static Part named(String title) {
        return Arrays.stream(values())
                .filter(part -> part.title().equals(title.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused("There is no service \"" + title.strip() + "\"; there are "
                        + Arrays.stream(values()).map(Part::title).collect(Collectors.joining(", ")) + "."));
    }
}
