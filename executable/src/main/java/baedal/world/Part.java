package baedal.world;

import baedal.delivery.DeliveryApplication;
import baedal.gateway.GatewayApplication;
import baedal.home.Refused;
import baedal.identity.IdentityApplication;
import baedal.notification.NotificationApplication;
import baedal.order.OrderApplication;
import baedal.payment.PaymentApplication;
import baedal.simulators.kakaotalk.KakaoTalkApplication;
import baedal.simulators.network.PaymentNetworkApplication;
import baedal.store.StoreApplication;
import baedal.tracking.TrackingApplication;
import baedal.web.WebApplication;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a world consists of besides its engines; the order is the one of starting. */
enum Part {
    IDENTITY(1, IdentityApplication.class),
    STORE(4, StoreApplication.class),
    ORDER(2, OrderApplication.class),
    PAYMENT(3, PaymentApplication.class),
    TRACKING(7, TrackingApplication.class),
    DELIVERY(5, DeliveryApplication.class),
    NOTIFICATION(6, NotificationApplication.class),
    WEB(8, WebApplication.class),
    GATEWAY(0, GatewayApplication.class),
    PAYMENT_NETWORK(10, PaymentNetworkApplication.class),
    KAKAOTALK(11, KakaoTalkApplication.class);

    /** From the gateway's port. */
    final int offset;

    final Class<?> application;

    Part(int offset, Class<?> application) {
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

    /** Whether it can start only when Kafka is there. */
    boolean needsKafka() {
        return !simulator() && this != GATEWAY && this != WEB && this != IDENTITY;
    }

    /** Under which name its database and role are kept; both simulators share one. */
    Optional<String> database() {
        if (this == GATEWAY || this == WEB) {
            return Optional.empty();
        }
        return Optional.of(simulator() ? "simulators" : title());
    }

    static Part named(String title) {
        return Arrays.stream(values())
                .filter(part -> part.title().equals(title.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused("There is no service \"" + title.strip() + "\"; there are "
                        + Arrays.stream(values()).map(Part::title).collect(Collectors.joining(", ")) + ", and "
                        + Engines.KAFKA + "."));
    }
}
