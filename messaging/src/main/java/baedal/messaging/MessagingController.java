package baedal.messaging;

import baedal.messaging.DeadLetters.DeadLetter;
import baedal.messaging.Replay.Outcome;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the platform may ask a service about its facts. */
@RestController
final class MessagingController {

    private final String service;
    private final List<Subscriber> subscribers;
    private final JdbcClient jdbc;
    private final Lag lag;
    private final DeadLetters deadLetters;
    private final Replay replay;

    record State(String service, Backlog outbox, List<Group> consumers, int deadLetters) {}

    /** @param oldestAt when the oldest fact that waits was decided */
    record Backlog(long backlog, @Nullable Instant oldestAt) {}

    /** @param lag null while Kafka does not say */
    record Group(String group, @Nullable Long lag) {}

    MessagingController(
            Kafka kafka, Inboxes inboxes, JdbcClient jdbc, Lag lag, DeadLetters deadLetters, Replay replay) {
        this.service = kafka.service();
        this.subscribers = inboxes.subscribers();
        this.jdbc = jdbc;
        this.lag = lag;
        this.deadLetters = deadLetters;
        this.replay = replay;
    }

    @GetMapping("/internal/messaging")
    State state() {
        List<Group> groups = subscribers.stream()
                .map(subscriber -> new Group(subscriber.group(), lag.of(subscriber)))
                .toList();
        return new State(service, backlog(), groups, deadLetters.count());
    }

    @GetMapping("/internal/dead-letters")
    List<DeadLetter> deadLetters() {
        return deadLetters.list();
    }

    @PostMapping("/internal/dead-letters/{id}/replay")
    ResponseEntity<Outcome> replay(@PathVariable UUID id) {
        return ResponseEntity.of(replay.replay(id));
    }

    private Backlog backlog() {
        return jdbc.sql("select count(*) as backlog, min(at) as oldest from outbox")
                .query((row, _) -> {
                    OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
                    return new Backlog(row.getLong("backlog"), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }
}
