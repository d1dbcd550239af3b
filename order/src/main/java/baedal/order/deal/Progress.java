package baedal.order.deal;

/** How far an order has come. Being cancelled is not a progress but a flag beside it, until it is decided. */
public enum Progress {
    AWAITING_PAYMENT,
    PLACED,
    /** Learned from the store. */
    COOKING,
    /** Learned from the rider. */
    DELIVERED,
    COMPLETED,
    PAYMENT_DECLINED,
    EXPIRED,
    CANCELLED,
    REJECTED;

    public boolean isOpen() {
        return switch (this) {
            case AWAITING_PAYMENT, PLACED, COOKING, DELIVERED -> true;
            case COMPLETED, PAYMENT_DECLINED, EXPIRED, CANCELLED, REJECTED -> false;
        };
    }
}
