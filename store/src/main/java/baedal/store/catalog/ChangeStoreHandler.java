package baedal.store.catalog;

import baedal.contracts.AccountId;
import baedal.contracts.StoreId;
import baedal.contracts.StorePublished;
import baedal.http.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** An owner changes a store of his own: opening or menu. */
@Component
class ChangeStoreHandler {

    private final Stores stores;
    private final Clock clock;

    ChangeStoreHandler(Stores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /** The store as it is afterwards. */
    StorePublished handle(AccountId owner, StoreId id, BiFunction<Store, Instant, Optional<StorePublished>> change) {
        while (true) {
            Store store = stores.find(id)
                    .filter(each -> each.now().ownerId().equals(owner))
                    .orElseThrow(() -> Refusal.notFound("STORE_NOT_FOUND"));
            Optional<StorePublished> next = decide(store, change);
            if (next.isEmpty() || stores.record(store, next.get())) {
                return next.orElse(store.now());
            }
        }
    }

    private Optional<StorePublished> decide(Store store, BiFunction<Store, Instant, Optional<StorePublished>> change) {
        try {
            return change.apply(store, clock.instant());
        } catch (Store.UnknownMenuItem unknown) {
            throw Refusal.notFound("ITEM_NOT_FOUND");
        } catch (Store.MenuFull full) {
            throw Refusal.unprocessable("MENU_FULL");
        }
    }
}
