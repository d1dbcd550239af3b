package baedal.engines;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A process with both engines that writes to both and says each number once both have acknowledged it, until it is killed. */
final class EnginesChild {

    static final Database DATABASE = new Database("", "numbers", "numbers");

    private EnginesChild() {}

    public static void main(String[] arguments) {
        try {
            write(Path.of(arguments[0]));
        } catch (Exception e) {
            System.err.println(e);
        }
        // Kafka's threads would keep it alive
        System.exit(1);
    }

    private static void write(Path directory) throws Exception {
        List<Integer> ports = Ports.free(3);
        var postgres = EmbeddedPostgres.start(directory.resolve("postgres"), ports.get(0), "secret", Map.of());
        var kafka = EmbeddedKafka.start(directory.resolve("kafka"), ports.get(1), ports.get(2));
        postgres.provide(DATABASE);
        kafka.provide(List.of(new NewTopic("numbers", 1, (short) 1)));
        Map<String, Object> producing = Map.of("bootstrap.servers", kafka.bootstrapServers(), "linger.ms", 0);
        try (var connection = DriverManager.getConnection(postgres.url("numbers"), "numbers", "numbers");
                var producer = new KafkaProducer<>(producing, new StringSerializer(), new StringSerializer())) {
            connection.createStatement().execute("create table if not exists numbers (n int)");
            for (int n = 1; ; n++) {
                connection.createStatement().execute("insert into numbers values (" + n + ")");
                producer.send(new ProducerRecord<>("numbers", "n" + n)).get();
                System.out.println("acknowledged " + n);
            }
        }
    }
}
