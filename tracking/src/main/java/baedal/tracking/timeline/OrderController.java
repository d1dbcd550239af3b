package baedal.tracking.timeline;

import baedal.contracts.OrderId;
import baedal.http.Caller;
import baedal.http.Page;
import baedal.http.PageRequest;
import baedal.http.Refusal;
import baedal.tracking.timeline.TrackedOrders.Place;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door to orders as they stand. */
@Tag(name = "Orders")
@RestController
class OrderController {

    private final VisibleOrders visible;
    private final TrackedOrders tracked;

    OrderController(VisibleOrders visible, TrackedOrders tracked) {
        this.visible = visible;
        this.tracked = tracked;
    }

    @Operation(summary = "My orders, newest first; with a number, those that have it")
    @GetMapping("/api/orders")
    Page<OrderView> mine(@RequestParam(required = false) @Nullable String number, Caller caller, PageRequest page) {
        List<TrackedOrder> orders = tracked.of(caller.id(), number, place(page), page.limit() + 1);
        Page<TrackedOrder> found = Page.of(
                orders,
                page,
                order -> List.of(
                        order.details().createdAt().toString(),
                        order.details().id().toString()));
        return new Page<>(
                found.items().stream()
                        .map(order -> OrderView.of(order, order.viewedBy(caller)))
                        .toList(),
                found.nextCursor());
    }

    @Operation(summary = "An order, as its customer, its store's owner, its rider or an operator sees it")
    @GetMapping("/api/orders/{id}")
    OrderView one(@PathVariable OrderId id, Caller caller) {
        return visible.view(id, caller);
    }

    @Operation(
            summary = "Orders for operators, newest first: those with this number, or those in these states",
            description = "States are looked for among the 5,000 newest orders from the cursor on.")
    @GetMapping("/api/operations/orders")
    Page<OrderView> found(
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(name = "status", defaultValue = "") Set<Status> among,
            PageRequest page,
            Caller caller) {
        Page<TrackedOrder> found = number == null
                ? Page.of(
                        tracked.newest(among, before(page), page.limit() + 1),
                        page,
                        order -> List.of(order.details().id().toString()))
                : new Page<>(tracked.numbered(number), null);
        return new Page<>(
                found.items().stream()
                        .map(order -> OrderView.of(order, order.viewedBy(caller)))
                        .toList(),
                found.nextCursor());
    }

    private static @Nullable OrderId before(PageRequest page) {
        if (page.after().isEmpty()) {
            return null;
        }
        try {
            return OrderId.of(page.after().getFirst());
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("cursor");
        }
    }

    private static @Nullable Place place(PageRequest page) {
        if (page.after().isEmpty()) {
            return null;
        }
        try {
            return new Place(
                    Instant.parse(page.after().getFirst()),
                    OrderId.of(page.after().getLast()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Refusal.invalid("cursor");
        }
    }
}
