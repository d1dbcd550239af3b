package baedal.simulators.network;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A payment as the network answers it. Its field names are the provider's. */
record PaymentAnswer(
        String mId,
        String version,
        String paymentKey,
        String orderId,
        String orderName,
        Charge.Status status,
        String method,
        long totalAmount,
        long balanceAmount,
        String currency,
        String requestedAt,
        @Nullable String approvedAt,
        @Nullable String lastTransactionKey,
        @Nullable Card card,
        @Nullable List<Charge.Cancel> cancels,
        NetworkErrors.@Nullable Failure failure,
        boolean isPartialCancelable) {

    record Card(long amount, String number, int installmentPlanMonths, String cardType, String ownerType) {}

    static PaymentAnswer of(Charge charge) {
        boolean captured = switch (charge.status()) {
            case DONE, PARTIAL_CANCELED, CANCELED -> true;
            case IN_PROGRESS, ABORTED -> false;
        };
        String requested = seoul(charge.requestedAt());
        String failure = charge.failureCode();
        return new PaymentAnswer(
                "baedal",
                "2022-11-16",
                charge.key(),
                charge.orderId(),
                "배달 주문",
                charge.status(),
                "카드",
                charge.totalAmount(),
                charge.balanceAmount(),
                "KRW",
                requested,
                captured ? requested : null,
                captured ? charge.confirmKey() : null,
                captured ? new Card(charge.totalAmount(), "43301234****123*", 0, "신용", "개인") : null,
                charge.cancels().isEmpty() ? null : charge.cancels(),
                failure == null
                        ? null
                        : new NetworkErrors.Failure(
                                failure, NetworkError.named(failure).message()),
                true);
    }

    static String seoul(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(ZoneId.of("Asia/Seoul")).withNano(0));
    }
}
