package baedal.store.catalog;

import baedal.contracts.AccountId;
import baedal.contracts.StoreId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** For other services: who owns what. */
@RestController
class OwnersController {

    private final Stores stores;

    OwnersController(Stores stores) {
        this.stores = stores;
    }

    @GetMapping("/internal/owners/{accountId}/stores")
    OwnedStores owned(@PathVariable AccountId accountId) {
        return new OwnedStores(stores.ownedBy(accountId));
    }

    record OwnedStores(List<StoreId> storeIds) {}
}
