package baedal.store.kitchen;

import baedal.contracts.StoreId;
import baedal.http.Caller;
import baedal.http.Refusal;
import baedal.store.catalog.Stores;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a store sold on one day. */
@Tag(name = "My store")
@RestController
class SalesController {

    private final Sales sales;
    private final Stores stores;
    private final Clock clock;

    SalesController(Sales sales, Stores stores, Clock clock) {
        this.sales = sales;
        this.stores = stores;
        this.clock = clock;
    }

    @Operation(
            summary = "A day's sales of my store, and how much of each dish",
            description =
                    "Of the orders received on that day in Seoul (today if none is given). What was accepted and not"
                            + " cancelled counts; total is what customers paid for it, with delivery.")
    @GetMapping("/api/stores/{storeId}/sales")
    Sales.Day read(Caller caller, @PathVariable StoreId storeId, @RequestParam @Nullable LocalDate date) {
        if (!stores.isOwned(caller.id(), storeId)) {
            throw Refusal.notFound("STORE_NOT_FOUND");
        }
        return sales.on(date == null ? LocalDate.ofInstant(clock.instant(), Sales.SEOUL) : date, storeId);
    }
}
