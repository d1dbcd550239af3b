package baedal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import baedal.messaging.commits.GroupCommit;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class GroupCommitTest {

    private static final String INSERT =
            "insert into note (id, text, tx) values (:id, :text, pg_current_xact_id()::text)";
    private static final String WRITE =
            INSERT + " on conflict (id) do update set text = :text where note.text = 'before'";
    private static final int AT_ONCE = 2;
    private static final String UPDATE = "update note set text = :text where id = :id and text <> :text";

    private final Post post = new Post();
    private final GroupCommit together = new GroupCommit(new NamedParameterJdbcTemplate(post.pool), post.transaction);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void makeTable() {
        post.jdbc
                .sql("create table note (id uuid primary key, text text not null check (text <> ''), tx text)")
                .update();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        post.close();
    }

    @Test
    void a_change_alone_is_committed_at_once() {
        UUID id = UUID.randomUUID();
        assertThat(insert(id, "a")).isTrue();
        assertThat(together.change(id, UPDATE, Map.of("id", id, "text", "b"))).isTrue();
        assertThat(together.change(id, UPDATE, Map.of("id", id, "text", "b"))).isFalse();
        assertThat(texts()).containsExactly("b");
    }

    @Test
    void who_comes_while_another_commits_goes_with_the_others_who_came() throws Exception {
        List<UUID> ids = ids(40);
        List<Future<Boolean>> coming = whileAsManyAsMayAreHeldUp(WRITE, () -> writes(ids));

        for (Future<Boolean> each : coming) {
            assertThat(each.get()).isTrue();
        }
        assertThat(post.jdbc
                        .sql("select count(distinct tx) from note where text = 'text'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(texts()).hasSize(40 + AT_ONCE);
    }

    @Test
    void each_learns_whether_its_own_row_changed() throws Exception {
        UUID there = UUID.randomUUID();
        insert(there, "before");
        UUID away = UUID.randomUUID();
        List<Future<Boolean>> coming = whileAsManyAsMayAreHeldUp(
                UPDATE, () -> List.of(threads.submit(() -> update(there)), threads.submit(() -> update(away))));

        assertThat(coming.getFirst().get()).isTrue();
        assertThat(coming.getLast().get()).isFalse();
    }

    @Test
    void one_whose_row_is_locked_holds_up_nobody_else() throws Exception {
        UUID held = UUID.randomUUID();
        insert(held, "before");
        try (Connection other = post.pool.getConnection()) {
            other.setAutoCommit(false);
            lock(other, held);
            Future<Boolean> first = threads.submit(() -> update(held));
            awaitBlocked(1);
            for (UUID id : ids(10)) {
                insert(id, "before");
                assertThat(threads.submit(() -> update(id)).get(10, TimeUnit.SECONDS))
                        .isTrue();
            }
            assertThat(first.isDone()).isFalse();
            other.rollback();
            assertThat(first.get()).isTrue();
        }
    }

    @Test
    void one_that_fails_takes_nobody_along() throws Exception {
        List<UUID> ids = ids(10);
        List<Future<Boolean>> coming = whileAsManyAsMayAreHeldUp(
                WRITE,
                () -> ids.stream()
                        .map(id -> threads.submit(() -> write(id, id.equals(ids.get(4)) ? "" : "text")))
                        .toList());

        for (int i = 0; i < ids.size(); i++) {
            Future<Boolean> each = coming.get(i);
            if (i == 4) {
                assertThatThrownBy(each::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(DataIntegrityViolationException.class);
            } else {
                assertThat(each.get()).isTrue();
            }
        }
        assertThat(texts()).hasSize(9 + AT_ONCE);
    }

    @Test
    void in_a_transaction_it_is_part_of_that() {
        post.transaction.executeWithoutResult(status -> {
            insert(UUID.randomUUID(), "never");
            status.setRollbackOnly();
        });
        assertThat(texts()).isEmpty();
    }

    @Test
    void many_at_once_all_happen_exactly_once() throws Exception {
        List<UUID> ids = ids(1_000);
        List<Future<Boolean>> all =
                ids.stream().map(id -> threads.submit(() -> insert(id, "text"))).toList();
        for (Future<Boolean> each : all) {
            assertThat(each.get()).isTrue();
        }
        assertThat(texts()).hasSize(1_000);
    }

    @Test
    void when_it_fails_for_everyone_everyone_is_told_and_the_line_goes_on() throws Exception {
        post.jdbc.sql("alter table note rename to elsewhere").update();
        List<Future<Boolean>> all = ids(20).stream()
                .map(id -> threads.submit(() -> insert(id, "text")))
                .toList();
        for (Future<Boolean> each : all) {
            assertThatThrownBy(each::get).isInstanceOf(ExecutionException.class);
        }
        post.jdbc.sql("alter table elsewhere rename to note").update();
        assertThat(insert(UUID.randomUUID(), "text")).isTrue();
    }

    private interface Crowd {
        List<Future<Boolean>> come();
    }

    /** The first ones wait for locks; the crowd comes meanwhile and all of it is in line before the locks go. */
    private List<Future<Boolean>> whileAsManyAsMayAreHeldUp(String sql, Crowd crowd) throws Exception {
        List<UUID> held = ids(AT_ONCE);
        held.forEach(id -> insert(id, "before"));
        try (Connection other = post.pool.getConnection()) {
            other.setAutoCommit(false);
            for (UUID id : held) {
                lock(other, id);
            }
            List<Future<Boolean>> first = new ArrayList<>();
            for (UUID id : held) {
                first.add(threads.submit(() -> together.change(id, sql, Map.of("id", id, "text", "after"))));
                awaitBlocked(first.size());
            }
            List<Future<Boolean>> coming = crowd.come();
            await().until(() -> together.waiting(sql) == coming.size());
            other.rollback();
            for (Future<Boolean> each : first) {
                assertThat(each.get()).isTrue();
            }
            return coming;
        }
    }

    private static void lock(Connection other, UUID id) throws Exception {
        try (var lock = other.prepareStatement("select from note where id = ? for update")) {
            lock.setObject(1, id);
            lock.execute();
        }
    }

    private void awaitBlocked(int count) {
        await().until(() -> post.jdbc
                        .sql("select count(*) from pg_stat_activity where datname = current_database()"
                                + " and wait_event_type = 'Lock'")
                        .query(Integer.class)
                        .single()
                == count);
    }

    private boolean insert(UUID id, String text) {
        return together.change(id, INSERT, Map.of("id", id, "text", text));
    }

    private boolean write(UUID id, String text) {
        return together.change(id, WRITE, Map.of("id", id, "text", text));
    }

    private List<Future<Boolean>> writes(List<UUID> ids) {
        return ids.stream().map(id -> threads.submit(() -> write(id, "text"))).toList();
    }

    private boolean update(UUID id) {
        return together.change(id, UPDATE, Map.of("id", id, "text", "after"));
    }

    private List<String> texts() {
        return post.jdbc
                .sql("select text from note")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static List<UUID> ids(int count) {
        return IntStream.range(0, count).mapToObj(_ -> UUID.randomUUID()).toList();
    }
}
