package baedal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParkedKeysTest {

    private final Post post = new Post();
    private final UUID poisoned = UUID.randomUUID();
    private final UUID healthy = UUID.randomUUID();
    private final AtomicBoolean broken = new AtomicBoolean(true);
    private final Queue<Long> tries = new ConcurrentLinkedQueue<>();
    private final Letterbox letterbox = new Letterbox(post.jdbc).before(fact -> {
        if (fact.key().equals(poisoned) && fact.revision() == 2 && broken.get()) {
            tries.add(System.nanoTime());
            throw new IllegalStateException("cannot be applied");
        }
    });

    @BeforeEach
    void poison() {
        for (int number = 1; number <= 20; number++) {
            post.write(poisoned, number);
            post.write(healthy, number);
        }
        post.relay();
        post.reader(letterbox);
        await().untilAsserted(() -> assertThat(post.deadLetters().list())
                .singleElement()
                .satisfies(letter -> assertThat(letter.waiting()).isEqualTo(18)));
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void a_poisonous_fact_parks_its_key_alone_after_three_tries_within_two_seconds() {
        await().untilAsserted(() -> assertThat(letterbox.numbers(healthy)).isEqualTo(upTo(20)));
        assertThat(letterbox.numbers(poisoned)).containsExactly(1);
        assertThat(post.deadLetters().list()).singleElement().satisfies(letter -> {
            assertThat(letter.key()).isEqualTo(poisoned);
            assertThat(letter.revision()).isEqualTo(2);
            assertThat(letter.error()).contains("cannot be applied");
        });
        List<Long> at = List.copyOf(tries);
        assertThat(at).as("with its batch, then three times alone").hasSize(4);
        assertThat(at.getLast() - at.get(1)).isLessThan(Duration.ofSeconds(2).toNanos());
    }

    @Test
    void a_replay_that_fails_again_leaves_everything_as_it_was() {
        UUID id = post.deadLetters().list().getFirst().id();

        assertThat(post.replay(letterbox).replay(id))
                .hasValueSatisfying(outcome -> assertThat(outcome.applied()).isZero())
                .hasValueSatisfying(outcome -> assertThat(outcome.error()).contains("cannot be applied"));
        assertThat(letterbox.numbers(poisoned)).containsExactly(1);
        assertThat(post.deadLetters().list())
                .singleElement()
                .satisfies(letter -> assertThat(letter.waiting()).isEqualTo(18));
    }

    @Test
    void a_replay_keeps_the_order_against_newly_arriving_facts_of_its_key() throws Exception {
        UUID id = post.deadLetters().list().getFirst().id();
        var writing = CompletableFuture.runAsync(
                () -> IntStream.rangeClosed(21, 150).forEach(number -> post.write(poisoned, number)));
        await().untilAsserted(() ->
                assertThat(post.deadLetters().list().getFirst().waiting()).isGreaterThan(20));

        broken.set(false);
        var outcome = post.replay(letterbox).replay(id);
        writing.get();

        assertThat(outcome)
                .hasValueSatisfying(done -> assertThat(done.applied()).isGreaterThan(20));
        await().untilAsserted(() -> assertThat(letterbox.numbers(poisoned)).hasSize(150));
        assertThat(letterbox.numbers(poisoned)).isEqualTo(upTo(150));
        assertThat(post.deadLetters().list()).isEmpty();
        assertThat(post.replay(letterbox).replay(id)).isEmpty();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
