package baedal.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A fact in Kafka: CloudEvents 1.0, binary mode; the key is the fact's key as text, the value its JSON. */
final class CloudEvents {

    private CloudEvents() {}

    static ProducerRecord<byte[], byte[]> write(String topic, ReceivedFact fact) {
        var record = new ProducerRecord<>(
                topic, fact.key().toString().getBytes(UTF_8), fact.body().getBytes(UTF_8));
        Headers headers = record.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", fact.id().toString());
        add(headers, "ce_type", fact.type());
        add(headers, "ce_source", fact.source());
        add(headers, "ce_time", fact.at().toString());
        add(headers, "ce_subject", fact.key().toString());
        add(headers, "ce_revision", Integer.toString(fact.revision()));
        add(headers, "content-type", "application/json");
        if (fact.trace() != null) {
            add(headers, "traceparent", fact.trace());
        }
        return record;
    }

    /** The type alone: enough to drop most of what arrives. */
    static @Nullable String typeOf(ConsumerRecord<byte[], byte[]> record) {
        return find(record, "ce_type");
    }

    /** @throws IllegalArgumentException if it is not a fact */
    static ReceivedFact read(String topic, ConsumerRecord<byte[], byte[]> record) {
        return new ReceivedFact(
                UUID.fromString(get(record, "ce_id")),
                topic,
                UUID.fromString(get(record, "ce_subject")),
                get(record, "ce_type"),
                get(record, "ce_source"),
                Integer.parseInt(get(record, "ce_revision")),
                Instant.parse(get(record, "ce_time")),
                find(record, "traceparent"),
                new String(record.value(), UTF_8));
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static String get(ConsumerRecord<byte[], byte[]> record, String name) {
        String value = find(record, name);
        if (value == null) {
            throw new IllegalArgumentException("no header " + name);
        }
        return value;
    }

    private static @Nullable String find(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
