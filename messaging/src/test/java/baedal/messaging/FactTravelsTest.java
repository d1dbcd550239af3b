package baedal.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class FactTravelsTest {

    private final Post post = new Post();
    private final Letterbox letterbox = new Letterbox(post.jdbc);

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void what_is_told_is_applied_once_and_in_the_order_of_its_key() {
        post.relay();
        post.reader(letterbox);
        List<UUID> keys = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        for (int number = 1; number <= 20; number++) {
            for (UUID key : keys) {
                post.write(key, number);
            }
        }

        await().untilAsserted(() -> assertThat(letterbox.size()).isEqualTo(60));
        assertThat(keys)
                .allSatisfy(key -> assertThat(letterbox.numbers(key))
                        .isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList()));
        await().untilAsserted(() -> assertThat(post.waiting()).isZero());
    }

    @Test
    void a_fact_without_its_transaction_is_refused() {
        var fact = new NewFact(Post.TOPIC, UUID.randomUUID(), 1, Instant.now(), new Post.Torn(1));

        assertThatThrownBy(() -> post.outbox().append(fact)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_fact_of_a_type_that_nobody_asked_for_is_skipped() {
        post.relay();
        post.reader(letterbox);
        UUID key = UUID.randomUUID();
        post.tell(key, 1, new Post.Torn(1));
        post.write(key, 2);

        await().untilAsserted(() -> assertThat(letterbox.numbers(key)).containsExactly(2));
        assertThat(post.deadLetters().list()).isEmpty();
    }

    @Test
    void a_fact_carries_the_trace_of_its_request_and_so_do_the_facts_that_it_causes() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        UUID key = UUID.randomUUID();
        UUID unasked = UUID.randomUUID();
        post.relay();
        post.reader(letterbox.before(fact -> post.tell(fact.key(), 2, new Post.Torn(2))));
        try (var _ = MDC.putCloseable("traceparent", trace)) {
            post.write(key, 1);
        }
        post.write(unasked, 1);

        await().untilAsserted(() -> assertThat(post.inKafka()).hasSize(4));
        assertThat(post.inKafka())
                .filteredOn(fact -> fact.key().equals(key))
                .extracting(ReceivedFact::trace)
                .containsExactly(trace, trace);
        assertThat(post.inKafka())
                .filteredOn(fact -> fact.key().equals(unasked))
                .extracting(ReceivedFact::trace)
                .allMatch(own -> own.startsWith("00-" + unasked.toString().replace("-", "") + "-"));
    }
}
