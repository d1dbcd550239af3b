package baedal.web.operator;

import java.util.List;

/** A service and the facts that it tells, by the names under which they travel. */
record FactSource(String name, List<String> types) {

    static final List<FactSource> ALL = List.of(
            new FactSource(
                    "order",
                    List.of(
                            "OrderDrafted",
                            "OrderPlaced",
                            "OrderDeclined",
                            "OrderExpired",
                            "OrderRejected",
                            "CancellationRequested",
                            "OrderCancelled",
                            "OrderCompleted")),
            new FactSource("payment", List.of("PaymentApproved", "PaymentDeclined", "PaymentRefunded")),
            new FactSource(
                    "store",
                    List.of(
                            "TicketAccepted",
                            "TicketRejected",
                            "CookingDelayed",
                            "CookingStarted",
                            "CookingFinished",
                            "TicketCancelled",
                            "CancellationRefused")),
            new FactSource(
                    "delivery", List.of("DeliveryClaimed", "DeliveryHandedBack", "OrderPickedUp", "OrderDelivered")));
}
