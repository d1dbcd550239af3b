package baedal.messaging;

import baedal.messaging.commits.GroupCommit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Messaging for every service whose database has messaging's tables. */
@AutoConfiguration(
        after = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            JdbcClientAutoConfiguration.class,
            FlywayAutoConfiguration.class
        })
@ConditionalOnBean(DataSource.class)
@Conditional(HasOutbox.class)
@EnableConfigurationProperties(Messaging.class)
class MessagingAutoConfiguration {

    @Bean
    Kafka messagingKafka(
            @Value("${spring.application.name}") String service,
            @Value("${baedal.kafka}") String servers,
            Messaging settings) {
        return new Kafka(service, servers, settings);
    }

    @Bean
    Relay messagingRelay(JdbcConnectionDetails database, Kafka kafka) {
        return new Relay(
                () -> new OutboxConnection(
                        kafka.service(), database.getJdbcUrl(), database.getUsername(), database.getPassword()),
                kafka::producer,
                kafka);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, Relay relay) {
        return new Outbox(jdbc, relay::told);
    }

    @Bean
    GroupCommit groupCommit(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new GroupCommit(new NamedParameterJdbcTemplate(jdbc), new TransactionTemplate(transactions));
    }

    @Bean
    Inboxes messagingInboxes(
            ObjectProvider<Subscriber> subscribers, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Inboxes(subscribers
                .orderedStream()
                .map(each -> new Inbox(each, jdbc, new TransactionTemplate(transactions), new ParkedKeys(jdbc)))
                .toList());
    }

    @Bean
    History history(Kafka kafka) {
        return new History(kafka);
    }

    @Bean
    Running messagingRunning(Relay relay, Kafka kafka, Inboxes inboxes) {
        return new Running(Stream.concat(
                        Stream.of(relay.loop()), inboxes.all().stream().map(inbox -> new Reader(kafka, inbox).loop()))
                .toList());
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class Doors {

        @Bean
        Lag lag(Kafka kafka) {
            return new Lag(kafka);
        }

        @Bean
        MessagingController messagingController(
                Kafka kafka, Lag lag, Inboxes inboxes, JdbcClient jdbc, PlatformTransactionManager transactions) {
            return new MessagingController(
                    kafka,
                    inboxes,
                    jdbc,
                    lag,
                    new DeadLetters(jdbc),
                    new Replay(inboxes, new ParkedKeys(jdbc), new TransactionTemplate(transactions)));
        }
    }
}
