package baedal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import baedal.engines.Database;
import baedal.engines.TestEngines;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

    private static final Duration AWAY = Duration.ofSeconds(10);

    @Test
    void a_database_away_for_ten_seconds_parks_nothing_and_loses_nothing() throws Exception {
        String prefix = TestEngines.get().newTopicPrefix();
        Database far = TestEngines.get().newDatabase("far");
        List<UUID> keys = Stream.generate(UUID::randomUUID).limit(5).toList();
        try (Wire wire = Wire.to(far.url());
                Post sender = new Post(TestEngines.get().kafka(), prefix);
                Post reader = new Post(
                        far, it -> wire.url(it.url()), TestEngines.get().kafka(), prefix)) {
            reader.pool.setConnectionTimeout(1_000);
            var letterbox = new Letterbox(reader.jdbc);
            sender.relay();
            reader.reader(letterbox);
            write(sender, keys, 1, 50);
            await().untilAsserted(() -> assertThat(letterbox.size()).isGreaterThan(50));

            wire.cut();
            write(sender, keys, 51, 100);
            await().atMost(AWAY.multipliedBy(2))
                    .during(AWAY)
                    .until(() -> !sender.numbersInKafka(keys.getFirst()).isEmpty());
            assertThat(wire.refused()).isPositive();
            wire.mend();

            await().atMost(AWAY)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(letterbox.size()).isEqualTo(500));
            assertThat(keys)
                    .allSatisfy(key -> assertThat(letterbox.numbers(key))
                            .isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList()));
            assertThat(reader.deadLetters().list()).isEmpty();
        }
    }

    private static void write(Post sender, List<UUID> keys, int from, int to) {
        IntStream.rangeClosed(from, to).forEach(number -> keys.forEach(key -> sender.write(key, number)));
    }
}
