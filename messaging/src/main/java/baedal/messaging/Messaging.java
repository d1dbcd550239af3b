package baedal.messaging;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this service reaches Kafka.
 *
 * @param topicPrefix before every topic's and group's name; tests set one of their own
 * @param createTopics whether this service creates the topics that are missing
 * @param topics the topics by name, without prefix
 * @param kafka further settings of every Kafka client, such as {@code security.protocol}
 */
@ConfigurationProperties(prefix = "baedal.messaging", ignoreUnknownFields = false)
record Messaging(
        @DefaultValue("") String topicPrefix,
        @DefaultValue("true") boolean createTopics,
        @DefaultValue Map<String, Topic> topics,
        @DefaultValue Map<String, String> kafka) {

    record Topic(
            @DefaultValue("12") int partitions,
            @DefaultValue("keep") Cleanup cleanup) {}

    /** What a topic loses: nothing, ever; or what a later fact of the same key replaces. */
    enum Cleanup {
        KEEP,
        COMPACT
    }
}
