package baedal.messaging;

import baedal.messaging.OutboxConnection.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Carries facts from the outbox to Kafka, those of one key one after the other.
 *
 * <p>A round is one transaction that waits for Kafka. It holds the locks of its buckets, so that no other instance sends what this one
 * has sent but not deleted yet. It sends at most one fact of a key, the oldest: of two in flight, the first one's delivery can time
 * out while the second one's succeeds. What was acknowledged but not deleted (killed in between) is sent again, and readers yawn.
 */
final class Relay {

    static final int ROUND = 500;
    private static final Pace PACE = new Pace(Duration.ofMillis(20), 1);

    /** Only what another instance told and left behind has to wait for so long: whoever tells here wakes the relay. */
    private static final Duration IDLE = Duration.ofMillis(500);

    /** How long after it was told a fact may need to be committed. */
    private static final Duration AWAKE = Duration.ofMillis(200);

    private final Callable<OutboxConnection> outbox;
    private final Supplier<Producer<byte[], byte[]>> kafka;
    private final Kafka names;
    private final Loop loop;
    private volatile boolean dozing;
    private volatile long toldAt = System.nanoTime();

    Relay(Callable<OutboxConnection> outbox, Supplier<Producer<byte[], byte[]>> producers, Kafka kafka) {
        this.outbox = outbox;
        this.kafka = producers;
        this.names = kafka;
        this.loop = new Loop(kafka.service() + "-relay", this::run);
    }

    Loop loop() {
        return loop;
    }

    /** A fact is about to be told and committed: ends the wait of an idle relay, costs a busy one nothing. */
    void told() {
        toldAt = System.nanoTime();
        if (dozing) {
            dozing = false;
            loop.wake();
        }
    }

    private void run(Loop running) throws Exception {
        names.createTopics();
        Producer<byte[], byte[]> producer = kafka.get();
        try (OutboxConnection rows = outbox.call()) {
            while (running.running()) {
                long begun = System.nanoTime();
                int found = round(rows, producer);
                if (found == 0 && System.nanoTime() - toldAt > AWAKE.toNanos()) {
                    dozing = true;
                    running.doze(IDLE);
                    dozing = false;
                } else if (found < ROUND) {
                    running.pause(PACE.restAfter(Duration.ofNanos(System.nanoTime() - begun)));
                }
            }
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    /** @return how many facts waited, {@link #ROUND} at most */
    private int round(OutboxConnection rows, Producer<byte[], byte[]> producer) throws Exception {
        List<Integer> buckets = rows.lockBuckets();
        // a statement of its own: its snapshot must be younger than the locks, or it sees what another relay just sent
        List<Waiting> waiting = rows.oldest(buckets, ROUND);
        Map<Waiting, Future<RecordMetadata>> sent = send(oldestOfEachKey(waiting), producer);
        List<Long> acknowledged = new ArrayList<>(sent.size());
        Exception failure = null;
        for (var each : sent.entrySet()) {
            try {
                each.getValue().get();
                acknowledged.add(each.getKey().id());
            } catch (ExecutionException e) {
                failure = e;
            }
        }
        if (!acknowledged.isEmpty()) {
            rows.delete(acknowledged);
        }
        rows.commit();
        if (failure != null) {
            throw failure;
        }
        return waiting.size();
    }

    private static List<Waiting> oldestOfEachKey(List<Waiting> waiting) {
        Set<UUID> keys = HashSet.newHashSet(waiting.size());
        return waiting.stream().filter(row -> keys.add(row.fact().key())).toList();
    }

    private Map<Waiting, Future<RecordMetadata>> send(List<Waiting> rows, Producer<byte[], byte[]> producer) {
        Map<Waiting, Future<RecordMetadata>> sent = LinkedHashMap.newLinkedHashMap(rows.size());
        Set<String> unreachable = new HashSet<>();
        for (Waiting row : rows) {
            String topic = row.fact().topic();
            // sending to a topic that is away blocks for seconds: once in a round is enough
            if (!unreachable.contains(topic)) {
                var acknowledgement = producer.send(CloudEvents.write(names.named(topic), row.fact()));
                sent.put(row, acknowledgement);
                if (acknowledgement.state() == Future.State.FAILED) {
                    unreachable.add(topic);
                }
            }
        }
        producer.flush();
        return sent;
    }
}
