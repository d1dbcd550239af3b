package baedal.identity.accounts;

import baedal.contracts.AccountId;
import baedal.contracts.StoreId;
import baedal.http.ServiceClients;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Which stores an owner owns, as the store service tells. */
@Component
class OwnedStores {

    private static final Logger LOG = LoggerFactory.getLogger(OwnedStores.class);
    private static final Duration CONNECT = Duration.ofMillis(200);
    private static final Duration READ = Duration.ofMillis(500);

    private final RestClient store;

    OwnedStores(ServiceClients clients) {
        this.store = clients.to("store", CONNECT, READ);
    }

    /** @return {@code null} if it cannot be told now: who I am does not depend on what I own */
    @Nullable
    List<StoreId> of(AccountId owner) {
        try {
            return Objects.requireNonNull(store.get()
                            .uri("/internal/owners/{id}/stores", owner)
                            .retrieve()
                            .body(Owned.class))
                    .storeIds;
        } catch (RestClientException e) {
            LOG.warn("the stores of {} cannot be told now: {}", owner, e.getMessage());
            return null;
        }
    }

    private record Owned(List<StoreId> storeIds) {}
}
