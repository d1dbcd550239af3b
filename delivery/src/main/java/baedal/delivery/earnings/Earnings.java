package baedal.delivery.earnings;

import baedal.contracts.OrderId;
import baedal.contracts.Won;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a rider earned on one day in Korea.
 *
 * @param deliveries how many he handed over
 * @param total their delivery fees added up
 * @param items the latest first
 */
record Earnings(LocalDate date, int deliveries, Won total, List<Item> items) {

    record Item(OrderId orderId, String number, String storeName, Won deliveryFee, Instant deliveredAt) {}

    static Earnings of(LocalDate date, List<Item> items) {
        Won total = items.stream().map(Item::deliveryFee).reduce(Won.ZERO, Won::plus);
        return new Earnings(date, items.size(), total, items);
    }
}
