package baedal.order.ordering;

import baedal.contracts.DeliverTo;
import baedal.contracts.OrderDetails.Customer;
import baedal.contracts.StoreId;
import baedal.order.deal.RequestKey;
import baedal.order.menu.Wanted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer orders.
 *
 * @param bodyHash of the whole request
 * @param paymentKey {@code null} to pay later
 */
record PlaceOrder(
        RequestKey key,
        String bodyHash,
        Customer customer,
        StoreId store,
        List<Wanted> wanted,
        DeliverTo deliverTo,
        @Nullable String request,
        @Nullable String paymentKey) {}
