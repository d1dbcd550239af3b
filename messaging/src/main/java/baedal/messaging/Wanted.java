package baedal.messaging;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the facts of some types out of what Kafka delivers; the rest is dropped by its header. */
final class Wanted {

    private static final Logger log = LoggerFactory.getLogger(Wanted.class);

    private final Kafka kafka;
    private final Set<String> types;

    Wanted(Kafka kafka, Set<String> types) {
        this.kafka = kafka;
        this.types = Set.copyOf(types);
    }

    List<ReceivedFact> of(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        List<ReceivedFact> facts = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            String type = CloudEvents.typeOf(record);
            if (type != null && types.contains(type)) {
                read(record, facts);
            }
        }
        return facts;
    }

    private void read(ConsumerRecord<byte[], byte[]> record, List<ReceivedFact> facts) {
        try {
            facts.add(CloudEvents.read(kafka.unnamed(record.topic()), record));
        } catch (IllegalArgumentException | DateTimeException e) {
            // nobody told it through an outbox
            log.error("not a fact: {} {} {}", record.topic(), record.partition(), record.offset(), e);
        }
    }
}
