package baedal.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class CloudEventsTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final ReceivedFact FACT = new ReceivedFact(
            UUID.fromString("0199c1f0-0000-7000-8000-000000000001"),
            "orders",
            UUID.fromString("0199c1f0-0000-7000-8000-000000000002"),
            "OrderPlaced",
            "order",
            3,
            Instant.parse("2026-11-23T01:02:03.456Z"),
            TRACE,
            "{\"orderId\":\"0199c1f0-0000-7000-8000-000000000002\"}");

    @Test
    void a_fact_travels_as_a_cloud_event_in_binary_mode() {
        ProducerRecord<byte[], byte[]> record = CloudEvents.write("prefix-orders", FACT);

        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        assertThat(headers)
                .containsExactly(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", "0199c1f0-0000-7000-8000-000000000001"),
                        Map.entry("ce_type", "OrderPlaced"),
                        Map.entry("ce_source", "order"),
                        Map.entry("ce_time", "2026-11-23T01:02:03.456Z"),
                        Map.entry("ce_subject", "0199c1f0-0000-7000-8000-000000000002"),
                        Map.entry("ce_revision", "3"),
                        Map.entry("content-type", "application/json"),
                        Map.entry("traceparent", TRACE));
        assertThat(record.topic()).isEqualTo("prefix-orders");
        assertThat(new String(record.key(), UTF_8)).isEqualTo("0199c1f0-0000-7000-8000-000000000002");
        assertThat(new String(record.value(), UTF_8)).isEqualTo(FACT.body());
    }

    @Test
    void what_was_written_is_read() {
        assertThat(CloudEvents.read("orders", received(CloudEvents.write("orders", FACT))))
                .isEqualTo(FACT);
    }

    @Test
    void what_has_no_headers_is_not_a_fact() {
        var record = new ConsumerRecord<>("orders", 0, 0, new byte[0], new byte[0]);

        assertThat(CloudEvents.typeOf(record)).isNull();
        assertThatThrownBy(() -> CloudEvents.read("orders", record)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent) {
        var record = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }
}
