package baedal.notification.telling;

import baedal.contracts.AccountId;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderLine;
import baedal.contracts.RiderContact;
import baedal.contracts.Won;

/**
 * Whom an order concerns, and what messages call it.
 *
 * @param items the lines in a few words
 */
record Parties(String number, Person customer, Person owner, String storeName, String items, Won total) {

    private static final int SHORT = 30;

    /** @param phone never logged */
    record Person(AccountId account, String phone) {

        static Person of(RiderContact rider) {
            return new Person(rider.id(), rider.phone());
        }

        @Override
        public String toString() {
            return account.toString();
        }
    }

    static Parties of(OrderDetails order) {
        return new Parties(
                order.number(),
                new Person(order.customer().id(), order.customer().phone()),
                new Person(order.store().ownerId(), order.store().ownerPhone()),
                order.store().name(),
                items(order),
                order.total());
    }

    private static String items(OrderDetails order) {
        OrderLine first = order.lines().getFirst();
        String name = first.name().length() > SHORT ? first.name().substring(0, SHORT) + "…" : first.name();
        int others = order.lines().size() - 1;
        return name + " " + first.quantity() + "개" + (others == 0 ? "" : " 외 " + others + "건");
    }
}
