package baedal.store.catalog;

import baedal.contracts.Position;
import baedal.contracts.StoreId;
import baedal.http.Page;
import baedal.http.PageRequest;
import baedal.http.Refusal;
import baedal.store.catalog.StoreSearch.Found;
import baedal.store.catalog.StoreSearch.Wanted;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking for stores and reading their menus, without a token. */
@Tag(name = "Stores")
@RestController
class StoreController {

    private static final int LONGEST_TEXT = 100;

    private final StoreSearch search;
    private final Stores stores;
    private final Clock clock;

    StoreController(StoreSearch search, Stores stores, Clock clock) {
        this.search = search;
        this.stores = stores;
        this.clock = clock;
    }

    @Operation(
            summary = "Stores: open ones nearest first, then closed ones",
            description =
                    "Without lat and lng by name, and distanceMetres and deliveryFee are null; deliveryFee is null too"
                            + " where the store does not deliver so far. q is looked for in the names of stores and menu items.")
    @GetMapping("/api/stores")
    Page<StoreSummary> find(
            @RequestParam @Nullable Double lat,
            @RequestParam @Nullable Double lng,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable Boolean open,
            PageRequest page) {
        Position near = position(lat, lng);
        Wanted wanted = new Wanted(near, text("q", q), text("category", category), open);
        Page<Found> found = Page.of(search.find(wanted, page), page, Found::cursor);
        return new Page<>(
                found.items().stream()
                        .map(each -> StoreSummary.of(each.store(), each.open(), near))
                        .toList(),
                found.nextCursor());
    }

    @Operation(summary = "A store and its menu", description = "With lat and lng also what a delivery there costs.")
    @GetMapping("/api/stores/{storeId}")
    StoreView read(
            @PathVariable StoreId storeId, @RequestParam @Nullable Double lat, @RequestParam @Nullable Double lng) {
        Position near = position(lat, lng);
        return stores.find(storeId)
                .map(store -> StoreView.of(store.now(), clock.instant(), near))
                .orElseThrow(() -> Refusal.notFound("STORE_NOT_FOUND"));
    }

    private static @Nullable String text(String parameter, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST_TEXT || value.indexOf('\0') >= 0) {
            throw Refusal.invalid(parameter);
        }
        return value.strip();
    }

    private static @Nullable Position position(@Nullable Double lat, @Nullable Double lng) {
        if (lat == null && lng == null) {
            return null;
        }
        if (lat == null || lng == null || !(Math.abs(lat) <= 90) || !(Math.abs(lng) <= 180)) {
            throw Refusal.invalid(lat == null || !(Math.abs(lat) <= 90) ? "lat" : "lng");
        }
        return new Position(lat, lng);
    }
}
