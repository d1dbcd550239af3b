package baedal.messaging;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A subscriber that writes down what it applied, in the order in which it did. */
final class Letterbox implements Subscriber {

    private final JdbcClient jdbc;
    private final boolean remembers;
    private volatile Consumer<ReceivedFact> before = _ -> {};

    Letterbox(JdbcClient jdbc) {
        this(jdbc, true);
    }

    /** @param remembers otherwise its own unique key does */
    Letterbox(JdbcClient jdbc, boolean remembers) {
        this.jdbc = jdbc;
        this.remembers = remembers;
        jdbc.sql("create table if not exists letter (place bigint generated always as identity (cache 1), key uuid,"
                        + " number int, trace text" + (remembers ? ")" : ", unique (key, number))"))
                .update();
    }

    Letterbox before(Consumer<ReceivedFact> hook) {
        before = hook;
        return this;
    }

    List<Integer> numbers(UUID key) {
        return jdbc.sql("select number from letter where key = :key order by place")
                .param("key", key)
                .query((row, _) -> row.getInt("number"))
                .list();
    }

    int size() {
        return jdbc.sql("select count(*) from letter").query(Integer.class).single();
    }

    @Override
    public String group() {
        return "letterbox";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Post.TOPIC);
    }

    @Override
    public Set<String> types() {
        return Set.of("Written");
    }

    @Override
    public boolean remembers() {
        return remembers;
    }

    @Override
    public void apply(List<ReceivedFact> facts) {
        for (ReceivedFact fact : facts) {
            before.accept(fact);
            int number = fact.as(Post.Written.class).number();
            jdbc.sql("insert into letter (key, number, trace) values (?, ?, ?)"
                            + (remembers ? "" : " on conflict do nothing"))
                    .param(fact.key())
                    .param(number)
                    .param(fact.trace())
                    .update();
        }
    }
}
