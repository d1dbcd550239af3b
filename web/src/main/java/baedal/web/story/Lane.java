package baedal.web.story;

/** Where something happened, from left to right. */
enum Lane {
    PEOPLE(2),
    ORDER(3),
    PAYMENT(4),
    NETWORK(5),
    STORE(6),
    DELIVERY(7),
    NOTIFICATION(8),
    KAKAOTALK(9);

    private final int column;

    Lane(int column) {
        this.column = column;
    }

    /** Of the grid; the first column is the clock. */
    public int column() {
        return column;
    }

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Lane of(String service) {
        return switch (service) {
            case "payment" -> PAYMENT;
            case "store" -> STORE;
            case "delivery" -> DELIVERY;
            case "notification" -> NOTIFICATION;
            default -> ORDER;
        };
    }
}
