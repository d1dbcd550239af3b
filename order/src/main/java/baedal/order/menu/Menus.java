package baedal.order.menu;

import baedal.contracts.StoreId;
import baedal.contracts.StorePublished;
import baedal.messaging.ReceivedFact;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The newest snapshot of every store. Another instance may have learned a newer one up to a second ago. */
@Repository
public class Menus {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Cache<StoreId, Menu> read =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build();

    Menus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Menu> find(StoreId store) {
        Menu known = read.getIfPresent(store);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Menu> found = load(store);
        found.ifPresent(menu -> read.put(store, menu));
        return found;
    }

    private Optional<Menu> load(StoreId store) {
        return jdbc.sql("select snapshot from menus where store_id = ?")
                .param(store.value())
                .query(String.class)
                .optional()
                .map(snapshot -> new Menu(JSON.readValue(snapshot, StorePublished.class)));
    }

    /** Keeps what is newer than what is known. */
    public void learn(List<ReceivedFact> published) {
        if (published.isEmpty()) {
            return;
        }
        Collection<ReceivedFact> newest = published.stream()
                .collect(Collectors.toMap(
                        ReceivedFact::key,
                        Function.identity(),
                        (one, other) -> one.revision() > other.revision() ? one : other,
                        () -> new LinkedHashMap<UUID, ReceivedFact>()))
                .values();
        jdbc.sql("""
                insert into menus (store_id, revision, snapshot)
                select store_id, revision, snapshot::json
                from unnest(:ids::uuid[], :revisions::int[], :snapshots::text[]) as told (store_id, revision, snapshot)
                on conflict (store_id) do update set revision = excluded.revision, snapshot = excluded.snapshot
                where menus.revision < excluded.revision
                """)
                .params(Map.of(
                        "ids", newest.stream().map(ReceivedFact::key).toArray(UUID[]::new),
                        "revisions", newest.stream().map(ReceivedFact::revision).toArray(Integer[]::new),
                        "snapshots", newest.stream().map(ReceivedFact::body).toArray(String[]::new)))
                .update();
        newest.forEach(fact -> read.invalidate(new StoreId(fact.key())));
    }
}
