package baedal.messaging;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads facts for one subscriber, batch by batch. Offsets are committed after the transaction, by time: what is read again after a crash
 * has no effect. It is the batch that costs, not the fact: unless they are full, batches keep a distance; after a silence there is none.
 */
final class Reader {

    private static final Logger log = LoggerFactory.getLogger(Reader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    /** Less than between a relay's rounds: a reader that was late once would stay as late for ever. */
    private static final Pace PACE = new Pace(Duration.ofMillis(15), 3);

    private static final Duration BETWEEN_COMMITS = Duration.ofMillis(500);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);
    private static final Duration TO_CLOSE = Duration.ofSeconds(1);

    private final Kafka kafka;
    private final Inbox inbox;
    private final Intake intake;
    private final Loop loop;
    private final Wanted wanted;

    Reader(Kafka kafka, Inbox inbox) {
        Subscriber subscriber = inbox.subscriber();
        this.kafka = kafka;
        this.inbox = inbox;
        this.wanted = new Wanted(kafka, subscriber.types());
        this.loop = new Loop(kafka.service() + "-reads-" + subscriber.group(), this::run);
        this.intake = new Intake(inbox, loop);
    }

    Loop loop() {
        return loop;
    }

    private void run(Loop running) throws Exception {
        kafka.createTopics();
        Consumer<byte[], byte[]> consumer =
                kafka.consumer("reads", inbox.subscriber().group());
        try {
            consumer.subscribe(
                    inbox.subscriber().topics().stream().map(kafka::named).collect(Collectors.toSet()));
            read(consumer, running);
        } catch (CancellationException e) {
            log.debug("{} leaves a batch to be read again", inbox.subscriber().group());
        } finally {
            consumer.close(CloseOptions.timeout(TO_CLOSE));
        }
    }

    private void read(Consumer<byte[], byte[]> consumer, Loop running) {
        boolean uncommitted = false;
        long committedAt = System.nanoTime();
        long keptAt = System.nanoTime() - BETWEEN_SWEEPS.toNanos();
        while (running.running()) {
            if (System.nanoTime() - keptAt >= BETWEEN_SWEEPS.toNanos()) {
                inbox.keep();
                keptAt = System.nanoTime();
            }
            uncommitted |= batch(consumer, running);
            if (uncommitted && System.nanoTime() - committedAt > BETWEEN_COMMITS.toNanos()) {
                consumer.commitAsync();
                committedAt = System.nanoTime();
                uncommitted = false;
            }
        }
        if (uncommitted) {
            consumer.commitSync(TO_CLOSE);
        }
    }

    /** @return whether there was anything */
    private boolean batch(Consumer<byte[], byte[]> consumer, Loop running) {
        var records = consumer.poll(POLL);
        long begun = System.nanoTime();
        List<ReceivedFact> facts = wanted.of(records);
        boolean more = !records.isEmpty() && records.count() < Kafka.BATCH;
        if (more) {
            // the first poll gives what was fetched before the pause: what came during it is one fetch away
            facts.addAll(wanted.of(consumer.poll(AT_ONCE)));
        }
        if (!facts.isEmpty()) {
            intake.take(facts);
        }
        if (more) {
            running.pause(PACE.restAfter(Duration.ofNanos(System.nanoTime() - begun)));
        }
        return !records.isEmpty();
    }
}
