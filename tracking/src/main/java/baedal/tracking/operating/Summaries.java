package baedal.tracking.operating;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Gathers what the platform looks like. */
@Component
class Summaries {

    private final Figures figures;
    private final Colleagues colleagues;
    private final Clock clock;

    Summaries(Figures figures, Colleagues colleagues, Clock clock) {
        this.figures = figures;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** A service's messaging as it says itself. */
    record Messaging(Backlog outbox, List<Group> consumers, long deadLetters) {

        record Backlog(long backlog, @Nullable Instant oldestAt) {}

        record Group(String group, @Nullable Long lag) {}
    }

    /** What one service says of itself. */
    private record Part(Messaging messaging, List<Summary.Breaker> breakers) {}

    Summary now() {
        Colleagues.Said<Part> said = colleagues.named(DeadLetter.KEEPERS, Summaries::ask);
        List<Summary.Outbox> outbox = new ArrayList<>();
        List<Summary.Consumer> consumers = new ArrayList<>();
        List<Summary.Breaker> breakers = new ArrayList<>();
        said.answers().forEach((service, part) -> {
            Messaging.Backlog waiting = part.messaging().outbox();
            outbox.add(new Summary.Outbox(service, waiting.backlog(), waiting.oldestAt()));
            part.messaging()
                    .consumers()
                    .forEach(group -> consumers.add(new Summary.Consumer(service, group.group(), group.lag())));
            breakers.addAll(part.breakers());
        });
        Instant now = clock.instant();
        return new Summary(
                figures.orders(),
                figures.perMinute(now),
                figures.latencies(now),
                breakers,
                outbox,
                consumers,
                said.answers().values().stream()
                        .mapToLong(part -> part.messaging().deadLetters())
                        .sum(),
                said.missing());
    }

    private static Part ask(String service, RestClient client) {
        Messaging messaging = client.get().uri("/internal/messaging").retrieve().requiredBody(Messaging.class);
        List<Summary.Breaker> breakers = service.equals("order")
                ? client.get()
                        .uri("/internal/breakers")
                        .retrieve()
                        .requiredBody(new ParameterizedTypeReference<List<Summary.Breaker>>() {})
                : List.of();
        return new Part(messaging, breakers);
    }
}
