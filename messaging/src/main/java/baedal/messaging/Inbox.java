package baedal.messaging;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where facts take effect, each once: what a transaction applies, it also remembers. */
final class Inbox {

    private static final int DAYS = 14;

    private final Subscriber subscriber;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ParkedKeys parked;

    Inbox(Subscriber subscriber, JdbcClient jdbc, TransactionTemplate transaction, ParkedKeys parked) {
        this.subscriber = subscriber;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.parked = parked;
    }

    Subscriber subscriber() {
        return subscriber;
    }

    /** Applies them, or puts them behind the waiting ones of their key, in one transaction. */
    void take(List<ReceivedFact> facts) {
        transaction.executeWithoutResult(_ -> apply(parked.setAside(subscriber.group(), facts)));
    }

    /** The key waits from now on; this fact is the first to wait. */
    void park(ReceivedFact fact, String error) {
        transaction.executeWithoutResult(_ -> parked.park(subscriber.group(), fact, error));
    }

    /** Applies those that were not applied before, inside the running transaction. */
    void apply(List<ReceivedFact> facts) {
        List<ReceivedFact> fresh = subscriber.remembers() ? remember(facts) : facts;
        if (!fresh.isEmpty()) {
            Trace.causedBy(fresh, () -> subscriber.apply(fresh));
        }
    }

    /** Makes room for the coming days and drops what is older than two weeks. */
    void keep() {
        jdbc.sql("select keep_inbox(:days)").param("days", DAYS).query().listOfRows();
    }

    private List<ReceivedFact> remember(List<ReceivedFact> facts) {
        Set<UUID> fresh = new HashSet<>(jdbc.sql("""
                insert into inbox (day, reader, fact_id)
                select day, :reader, fact_id from unnest(:days::date[], :facts::uuid[]) told (day, fact_id)
                order by day, fact_id on conflict do nothing returning fact_id""")
                .param("reader", subscriber.group())
                .param("days", facts.stream().map(Inbox::day).toArray(String[]::new))
                .param("facts", facts.stream().map(fact -> fact.id().toString()).toArray(String[]::new))
                .query(UUID.class)
                .list());
        // a repetition within the batch goes too: only the first one is still in the set
        return facts.stream().filter(fact -> fresh.remove(fact.id())).toList();
    }

    private static String day(ReceivedFact fact) {
        return LocalDate.ofInstant(fact.at(), ZoneOffset.UTC).toString();
    }
}
