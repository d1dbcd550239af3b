package baedal.notification.telling;

import baedal.contracts.FactTypes;
import baedal.contracts.OrderDetails;
import baedal.contracts.OrderFact;
import baedal.contracts.OrderFact.MayBeFirst;
import baedal.messaging.ReceivedFact;
import baedal.notification.telling.Conversation.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes a batch of facts in, and writes down whom to tell: the transaction is the caller's. */
@Component
class TellHandler {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Conversations conversations;
    private final Messages messages;
    private final Templates templates;
    private final Clock clock;
    private final Duration newsFor;

    TellHandler(
            Conversations conversations,
            Messages messages,
            Templates templates,
            Clock clock,
            @Value("${baedal.messages.news-for}") Duration newsFor) {
        this.conversations = conversations;
        this.messages = messages;
        this.templates = templates;
        this.clock = clock;
        this.newsFor = newsFor;
    }

    void handle(List<ReceivedFact> facts) {
        Set<UUID> orders = facts.stream().map(ReceivedFact::key).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<UUID, Conversation> open = conversations.open(orders);
        Map<UUID, Conversation> changed = new HashMap<>();
        List<Message> told = new ArrayList<>();
        for (ReceivedFact fact : facts) {
            Conversation now = changed.getOrDefault(fact.key(), open.getOrDefault(fact.key(), Conversation.NEW));
            if (!now.hasHeard(fact.source(), fact.revision())) {
                changed.put(fact.key(), hear(fact, now.hearing(fact.source(), fact.revision()), told));
            }
        }
        if (!changed.isEmpty()) {
            conversations.save(changed);
        }
        if (!told.isEmpty()) {
            messages.record(told);
        }
    }

    private Conversation hear(ReceivedFact fact, Conversation before, List<Message> told) {
        OrderFact body = read(fact.type(), fact.body());
        Parties parties = before.parties() == null ? partiesIn(body) : before.parties();
        Waiting heard = new Waiting(fact.source(), fact.revision(), fact.type(), fact.body());
        if (parties == null) {
            List<Waiting> waiting = new ArrayList<>(before.waiting());
            waiting.add(heard);
            return before.withWaiting(waiting);
        }
        Conversation now = tell(heard, body, before.about(parties), parties, told);
        for (Waiting waiting : now.waiting()) {
            now = tell(waiting, read(waiting.type(), waiting.body()), now, parties, told);
        }
        return now.withWaiting(List.of());
    }

    private Conversation tell(Waiting heard, OrderFact body, Conversation now, Parties parties, List<Message> told) {
        Reaction reaction = News.of(body, now, parties);
        Instant oldest = clock.instant().minus(newsFor);
        if (body.at().isAfter(oldest)) {
            for (Letter letter : reaction.letters()) {
                String text = templates.render(letter.template(), letter.parameters());
                told.add(
                        new Message(body.orderId().value(), heard.source(), heard.revision(), letter, text, body.at()));
            }
        }
        return reaction.next();
    }

    private static @Nullable Parties partiesIn(OrderFact body) {
        OrderDetails order = body instanceof MayBeFirst first ? first.order() : null;
        return order == null ? null : Parties.of(order);
    }

    private static OrderFact read(String type, String body) {
        return JSON.readValue(body, FactTypes.classOf(type).orElseThrow().asSubclass(OrderFact.class));
    }
}
