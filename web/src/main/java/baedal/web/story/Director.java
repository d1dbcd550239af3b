package baedal.web.story;

import baedal.web.site.Words;
import baedal.web.story.Scene.Card;
import baedal.web.story.Told.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns what the services tell into rows between lanes. */
@Component
class Director {

    private final Facts facts;
    private final Money money;
    private final Words words;

    Director(Facts facts, Money money, Words words) {
        this.facts = facts;
        this.money = money;
        this.words = words;
    }

    List<Scene> scenes(Told told) {
        List<Scene> all = new ArrayList<>();
        boolean storeSaidSo = false;
        for (Entry entry : told.entries()) {
            storeSaidSo |=
                    entry.name().equals("TicketCancelled") || entry.name().equals("TicketRejected");
            all.addAll(of(entry, storeSaidSo));
        }
        all.sort(Comparator.comparing(Scene::at)
                // the network answers before anyone can tell of it
                .thenComparing(scene -> scene.card().lane() != Lane.NETWORK));
        List<Scene> shown = new ArrayList<>();
        all.forEach(scene -> shown.add(scene.after(shown.isEmpty() ? null : shown.getLast())));
        return shown;
    }

    private List<Scene> of(Entry entry, boolean storeSaidSo) {
        return switch (entry.kind()) {
            case "FACT" ->
                List.of(Scene.of(entry, facts.origin(entry, storeSaidSo), facts.card(entry), facts.tone(entry)));
            case "CALL" -> List.of(entry.service().equals("order") ? asked(entry) : money.network(entry));
            case "PAYMENT_ATTEMPT" ->
                Stream.concat(Stream.of(money.attempt(entry)), money.answer(entry).stream())
                        .toList();
            case "REFUND" -> List.of(money.refund(entry));
            case "MESSAGE" -> List.of(message(entry));
            case "AUDIT" -> List.of(audit(entry, storeSaidSo));
            default -> List.of(Scene.of(entry, null, new Card(Lane.of(entry.service()), entry.name(), ""), Tone.PLAIN));
        };
    }

    /** A customer's request, and what it was answered. */
    private Scene asked(Entry entry) {
        String payment = entry.text("payment");
        boolean unpaid = Set.of("UNKNOWN", "DEFERRED", "DECLINED").contains(payment);
        String answer = unpaid ? "operator.payment." + payment : "operator.status." + entry.text("status");
        String took = entry.took("answeredAt").map(words::span).orElse("…");
        return Scene.of(
                entry,
                new Card(Lane.PEOPLE, words.sayOr("story.call." + entry.name(), entry.name()), ""),
                new Card(
                        Lane.ORDER,
                        words.sayOr(answer, words.say("story.answer")),
                        words.say("story.answered", entry.text("answer"), took)),
                unpaid || entry.text("answer").matches("[45]\\d\\d") ? Tone.TROUBLE : Tone.PLAIN);
    }

    private Scene message(Entry entry) {
        boolean sent = entry.text("status").equals("SENT");
        String to = words.sayOr("story.to." + entry.text("to"), entry.text("to"));
        String state = sent ? "" : words.sayOr("story.message." + entry.text("status"), entry.text("status"));
        String text = entry.text("text")
                .replaceFirst("^\\[[^]]*]\\s*", "")
                .lines()
                .findFirst()
                .orElse(entry.name());
        boolean undo = entry.name().matches(".*(CANCEL|REJECTED|REFUNDED|EXPIRED|NO_ANSWER).*");
        return Scene.of(
                entry,
                new Card(Lane.NOTIFICATION, to, state),
                new Card(Lane.KAKAOTALK, Scene.excerpt(text), ""),
                sent ? undo ? Tone.UNDO : Tone.PLAIN : Tone.TROUBLE);
    }

    private Scene audit(Entry entry, boolean storeSaidSo) {
        String title = words.sayOr("story.audit." + entry.name(), entry.name());
        return switch (entry.service()) {
            case "order" ->
                Scene.of(
                        entry,
                        new Card(Lane.PEOPLE, words.say("role.operator"), ""),
                        new Card(Lane.ORDER, title, entry.text("reason")),
                        Tone.UNDO);
            case "store" -> Scene.of(entry, Card.dot(Lane.ORDER), new Card(Lane.STORE, title, ""), Tone.PLAIN);
            default ->
                Scene.of(
                        entry,
                        Card.dot(storeSaidSo ? Lane.STORE : Lane.ORDER),
                        new Card(Lane.of(entry.service()), title, ""),
                        entry.name().contains("CALLED_OFF") ? Tone.UNDO : Tone.PLAIN);
        };
    }
}
