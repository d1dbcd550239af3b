package baedal.messaging;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** What happens to a record on its way from the relay to Kafka. */
@FunctionalInterface
interface Interference {

    Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Producer<byte[], byte[]> kafka);

    @SuppressWarnings("unchecked")
    default Producer<byte[], byte[]> with(Producer<byte[], byte[]> kafka) {
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                Interference.class.getClassLoader(), new Class<?>[] {Producer.class}, (_, method, arguments) -> {
                    if (method.getName().equals("send")) {
                        return send((ProducerRecord<byte[], byte[]>) arguments[0], kafka);
                    }
                    try {
                        return method.invoke(kafka, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
