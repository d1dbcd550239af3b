package baedal.store.catalog;

import baedal.contracts.AccountId;
import baedal.contracts.StoreId;
import baedal.contracts.StorePublished;
import baedal.contracts.Topics;
import baedal.messaging.NewFact;
import baedal.messaging.Outbox;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The stores' rows. A row and its fact are written in one statement. */
@Repository
public class Stores {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String OPEN = """
            with moved as (
              insert into store (id, snapshot, revision, opening_until)
              values (:id, :snapshot::jsonb, 1, :until::timestamptz) on conflict do nothing returning 1)""";

    private static final String CHANGE = """
            with moved as (
              update store set snapshot = :snapshot::jsonb, revision = revision + 1, opening_until = :until::timestamptz
              where id = :id and revision = :revision returning 1)""";

    private final JdbcClient jdbc;
    private final Outbox outbox;

    Stores(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** Records a new store; {@code false} if there is one of that id, which then stays as it is. */
    public boolean open(StorePublished store) {
        return write(OPEN, store, 0);
    }

    /** The ids of the stores that the account owns. */
    public List<StoreId> ownedBy(AccountId owner) {
        return jdbc.sql("select id from store where owner_id = :owner order by id")
                .param("owner", owner.value())
                .query((row, _) -> new StoreId(row.getObject("id", UUID.class)))
                .list();
    }

    public boolean isOwned(AccountId owner, StoreId store) {
        return jdbc.sql("select exists (select from store where id = :store and owner_id = :owner)")
                .param("store", store.value())
                .param("owner", owner.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Store> find(StoreId id) {
        return jdbc.sql("select snapshot, revision from store where id = :id")
                .param("id", id.value())
                .query((row, _) -> new Store(parse(row.getString("snapshot")), row.getInt("revision")))
                .optional();
    }

    /** {@code false} if the row changed meanwhile: load it and decide again. */
    boolean record(Store before, StorePublished now) {
        return write(CHANGE, now, before.revision());
    }

    static StorePublished parse(String snapshot) {
        return JSON.readValue(snapshot, StorePublished.class);
    }

    private boolean write(String change, StorePublished store, int revision) {
        UUID id = store.storeId().value();
        return jdbc.sql(change + Outbox.tell("moved"))
                        .param("id", id)
                        .param("revision", revision)
                        .param("snapshot", JSON.writeValueAsString(store))
                        .param("until", timestamp(store.opening().until()))
                        .params(outbox.parameters(new NewFact(Topics.STORES, id, revision + 1, store.at(), store)))
                        .update()
                == 1;
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
