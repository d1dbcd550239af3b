package baedal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {

    private final Post post = new Post();

    @AfterEach
    void close() {
        post.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void redelivery_of_everything_has_no_effect(boolean remembers) throws Exception {
        var letterbox = new Letterbox(post.jdbc, remembers);
        post.relay();
        Running reader = post.reader(letterbox);
        UUID key = UUID.randomUUID();
        for (int number = 1; number <= 30; number++) {
            post.write(key, number);
        }
        await().untilAsserted(() -> assertThat(letterbox.size()).isEqualTo(30));
        reader.stop();

        try (Lag lag = new Lag(post.kafka);
                Admin admin = post.kafka.admin()) {
            admin.deleteConsumerGroups(List.of(post.kafka.named(letterbox.group())))
                    .all()
                    .get();
            assertThat(lag.of(letterbox)).isEqualTo(30);
            post.reader(letterbox);
            await().untilAsserted(() -> assertThat(lag.of(letterbox)).isZero());
        }
        assertThat(letterbox.size()).isEqualTo(30);
    }

    @Test
    void serialization_failures_are_retried_and_park_nothing() {
        var failures = new AtomicInteger(6);
        var letterbox = new Letterbox(post.jdbc);
        letterbox.before(_ -> {
            if (failures.getAndDecrement() > 0) {
                post.jdbc
                        .sql("do $$ begin raise exception using errcode = '40001'; end $$")
                        .update();
            }
        });
        post.relay();
        post.reader(letterbox);
        UUID key = UUID.randomUUID();
        post.write(key, 1);
        post.write(key, 2);

        await().untilAsserted(() -> assertThat(letterbox.numbers(key)).containsExactly(1, 2));
        assertThat(post.deadLetters().count()).isZero();
    }

    @Test
    void facts_of_any_day_are_remembered_and_a_repetition_within_a_batch_too() {
        var letterbox = new Letterbox(post.jdbc);
        Inbox inbox = post.inbox(letterbox);
        ReceivedFact old = written(1, Instant.parse("2020-02-29T23:59:59Z"));
        ReceivedFact today = written(2, Instant.now());
        ReceivedFact strange = written(3, Instant.now().plus(3650, ChronoUnit.DAYS));

        inbox.take(List.of(old, today, strange, today));
        inbox.take(List.of(strange, old));

        assertThat(letterbox.size()).isEqualTo(3);
    }

    @Test
    void what_is_older_than_two_weeks_is_dropped_with_its_day() {
        Inbox inbox = post.inbox(new Letterbox(post.jdbc));
        post.jdbc
                .sql("create table inbox_20200101 partition of inbox for values from ('2020-01-01') to ('2020-01-02')")
                .update();
        post.jdbc
                .sql("insert into inbox (day, reader, fact_id, applied_at) values ('2020-01-01', 'r', uuidv7(), now()),"
                        + " ('2020-05-05', 'r', uuidv7(), now() - interval '15 days'),"
                        + " ('2020-05-05', 'r', uuidv7(), now())")
                .update();

        inbox.keep();
        inbox.keep();

        assertThat(post.jdbc
                        .sql("select count(*) from inbox")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(post.jdbc
                        .sql("select count(*) from pg_inherits where inhparent = 'inbox'::regclass")
                        .query(Integer.class)
                        .single())
                .as("four days and the rest")
                .isEqualTo(5);
    }

    private static ReceivedFact written(int number, Instant at) {
        String body = "{\"number\":" + number + "}";
        return new ReceivedFact(UUID.randomUUID(), Post.TOPIC, UUID.randomUUID(), "Written", "post", number, at, body);
    }
}
