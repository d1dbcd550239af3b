package baedal.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import baedal.engines.EmbeddedKafka;
import baedal.engines.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelayTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void a_relay_killed_between_sending_and_deleting_loses_nothing_and_its_repetitions_have_no_effect() {
        try (Post post = new Post()) {
            post.jdbc.sql("create sequence deaths").update();
            post.jdbc.sql("""
                    create function die() returns trigger language plpgsql as $$ begin
                        if nextval('deaths') <= 2 then perform pg_terminate_backend(pg_backend_pid()); end if;
                        return null;
                    end $$""").update();
            post.jdbc
                    .sql("create trigger die before delete on outbox execute function die()")
                    .update();
            UUID key = UUID.randomUUID();
            UUID other = UUID.randomUUID();
            for (int number = 1; number <= 5; number++) {
                post.write(key, number);
                post.write(other, number);
            }

            var letterbox = new Letterbox(post.jdbc);
            post.reader(letterbox);
            post.relay();

            await().atMost(LONG).untilAsserted(() -> assertThat(post.waiting()).isZero());
            await().untilAsserted(() -> assertThat(letterbox.size()).isEqualTo(10));
            assertThat(letterbox.numbers(key)).containsExactly(1, 2, 3, 4, 5);
            assertThat(letterbox.numbers(other)).containsExactly(1, 2, 3, 4, 5);
            assertThat(post.numbersInKafka(key)).containsExactly(1, 1, 1, 2, 3, 4, 5);
        }
    }

    @Test
    void relays_at_once_send_each_fact_once_and_keep_the_order_that_concurrent_writers_committed() throws Exception {
        try (Post post = new Post();
                var writers = Executors.newFixedThreadPool(8)) {
            List<UUID> keys = Stream.generate(UUID::randomUUID).limit(12).toList();
            post.jdbc
                    .sql("create table counter (key uuid primary key, count int not null)")
                    .update();
            keys.forEach(key -> post.jdbc
                    .sql("insert into counter values (?, 0)")
                    .param(key)
                    .update());
            post.relay();
            post.relay();
            post.relay();

            List<CompletableFuture<Void>> written = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                for (UUID key : keys) {
                    written.add(CompletableFuture.runAsync(() -> count(post, key), writers));
                }
            }
            CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)).get();

            await().atMost(LONG).untilAsserted(() -> assertThat(post.waiting()).isZero());
            List<Integer> hundred = IntStream.rangeClosed(1, 100).boxed().toList();
            assertThat(keys)
                    .allSatisfy(key -> assertThat(post.numbersInKafka(key)).isEqualTo(hundred));
        }
    }

    @Test
    void a_send_that_times_out_is_not_overtaken_by_a_later_fact_of_its_key_and_does_not_hold_up_others() {
        try (Post post = new Post()) {
            UUID key = UUID.randomUUID();
            UUID other = UUID.randomUUID();
            for (int number = 1; number <= 3; number++) {
                post.write(key, number);
            }
            post.write(other, 1);
            var lost = new ConcurrentLinkedQueue<ProducerRecord<byte[], byte[]>>();
            Interference timeout = (record, kafka) -> {
                boolean first = about(record, key, "1") && lost.isEmpty();
                if (first) {
                    lost.add(record);
                    return CompletableFuture.failedFuture(new TimeoutException("no answer"));
                }
                if (about(record, key, "3")) {
                    // the first one arrives after all, late
                    var _ = kafka.send(lost.element());
                }
                return kafka.send(record);
            };

            var letterbox = new Letterbox(post.jdbc);
            post.reader(letterbox);
            post.relay(timeout::with);

            await().untilAsserted(() -> assertThat(letterbox.numbers(key)).containsExactly(1, 2, 3));
            assertThat(post.numbersInKafka(key)).containsExactly(1, 2, 1, 3);
            assertThat(post.numbersInKafka(other)).containsExactly(1);
            await().untilAsserted(() -> assertThat(post.waiting()).isZero());
        }
    }

    @Test
    void facts_told_while_kafka_is_away_travel_when_it_is_back(@TempDir Path directory) {
        List<Integer> ports = Ports.free(2);
        EmbeddedKafka before = EmbeddedKafka.start(directory, ports.get(0), ports.get(1));
        try (Post post = new Post(before.bootstrapServers(), "")) {
            var letterbox = new Letterbox(post.jdbc);
            post.relay();
            post.reader(letterbox);
            UUID key = UUID.randomUUID();
            post.write(key, 1);
            await().untilAsserted(() -> assertThat(letterbox.numbers(key)).containsExactly(1));

            before.close();
            post.write(key, 2);
            post.write(key, 3);
            assertThat(post.waiting()).isEqualTo(2);
            assertTimeout(
                    Duration.ofSeconds(1),
                    () -> assertThat(new Lag(post.kafka).of(letterbox))
                            .as("nobody knows")
                            .isNull());
            try (EmbeddedKafka _ = EmbeddedKafka.start(directory, ports.get(0), ports.get(1))) {
                await().atMost(LONG)
                        .untilAsserted(() -> assertThat(letterbox.numbers(key)).containsExactly(1, 2, 3));
            }
        }
    }

    private static void count(Post post, UUID key) {
        post.transaction.executeWithoutResult(_ -> {
            int count = post.jdbc
                    .sql("update counter set count = count + 1 where key = ? returning count")
                    .param(key)
                    .query(Integer.class)
                    .single();
            post.write(key, count);
        });
    }

    private static boolean about(ProducerRecord<byte[], byte[]> record, UUID key, String revision) {
        return new String(record.key(), UTF_8).equals(key.toString())
                && new String(record.headers().lastHeader("ce_revision").value(), UTF_8).equals(revision);
    }
}
