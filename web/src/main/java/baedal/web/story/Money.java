package baedal.web.story;

import baedal.web.site.Words;
import baedal.web.story.Scene.Card;
import baedal.web.story.Told.Entry;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** How payment attempts, calls to the payment network and refunds are drawn. */
@Component
class Money {

    private final Facts facts;
    private final Words words;

    Money(Facts facts, Words words) {
        this.facts = facts;
        this.words = words;
    }

    Scene attempt(Entry entry) {
        Card card = new Card(
                Lane.PAYMENT,
                words.say("story.attempt", facts.won(entry.text("amount"))),
                entry.text("confirms").matches("[01]?") ? "" : words.say("story.confirms", entry.text("confirms")));
        return Scene.of(entry, Card.dot(Lane.ORDER), card, Tone.PLAIN);
    }

    /** The attempt remembers when the network decided it, and how. */
    List<Scene> answer(Entry entry) {
        Instant decided = entry.time("decidedAt");
        if (decided == null) {
            return List.of();
        }
        boolean approved = !entry.text("method").isEmpty();
        Card card = new Card(
                Lane.NETWORK,
                words.say(approved ? "story.network.approved" : "story.network.declined"),
                words.say(
                        "story.network.took",
                        approved ? entry.text("method") : facts.reason(entry.text("reason")),
                        entry.took("decidedAt").map(words::span).orElse("…")));
        Entry then = new Entry(decided, entry.service(), entry.kind(), entry.name(), entry.detail());
        return List.of(Scene.of(then, Card.dot(Lane.PAYMENT), card, approved ? Tone.PLAIN : Tone.TROUBLE));
    }

    Scene network(Entry entry) {
        String call = entry.name().replace("payment-network ", "");
        // what a program says of itself: its first word is the answer, the rest is among the details
        String answer = entry.text("answer").replaceFirst("^(\\w+)\\[.*", "$1");
        boolean good = answer.equals("Approved") || answer.equals("Captured");
        Card card = new Card(Lane.NETWORK, words.sayOr("story.network." + call, call), Scene.excerpt(answer));
        return Scene.of(entry, Card.dot(Lane.PAYMENT), card, good ? Tone.PLAIN : Tone.TROUBLE);
    }

    Scene refund(Entry entry) {
        String title = words.sayOr("story.refund." + entry.name(), entry.name());
        String note =
                entry.name().equals("REFUNDED") ? facts.won(entry.text("amount")) : facts.reason(entry.text("reason"));
        boolean asked = entry.name().equals("ASKED");
        return Scene.of(
                entry,
                Card.dot(asked ? Lane.ORDER : Lane.PAYMENT),
                new Card(asked ? Lane.PAYMENT : Lane.NETWORK, title, Scene.excerpt(note)),
                Tone.UNDO);
    }
}
