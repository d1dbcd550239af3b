package baedal.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole order as it was made. It never changes afterwards; the first fact that the order service tells about an order
 * carries it.
 *
 * @param number what people call the order by, such as {@code B3F9-0412}
 * @param itemsTotal the lines' amounts added up
 * @param total what the customer pays: items and delivery
 * @param request what the customer asks of cook and rider
 * @param createdAt when the customer made it, paid or not
 */
public record OrderDetails(
        OrderId id,
        String number,
        Customer customer,
        Store store,
        List<OrderLine> lines,
        Won itemsTotal,
        Won deliveryFee,
        Won total,
        DeliverTo deliverTo,
        @Nullable String request,
        Instant createdAt) {

    public record Customer(AccountId id, String name, String phone) {}

    public record Store(StoreId id, String name, AccountId ownerId, String ownerPhone, Position position) {}

    public OrderDetails {
        lines = List.copyOf(lines);
    }
}
