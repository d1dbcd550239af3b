package baedal.web.story;

import baedal.web.site.Words;
import baedal.web.story.Scene.Card;
import baedal.web.story.Told.Entry;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How facts are drawn: where they came from, what is worth a line, and whether they take something back. */
@Component
class Facts {

    private final Words words;

    Facts(Words words) {
        this.words = words;
    }

    Card card(Entry fact) {
        return new Card(Lane.of(fact.service()), words.sayOr("operator.fact." + fact.name(), fact.name()), note(fact));
    }

    /** @param storeSaidSo whether the store had ended it before */
    @Nullable
    Card origin(Entry fact, boolean storeSaidSo) {
        return switch (fact.name()) {
            case "CancellationRequested" -> new Card(Lane.PEOPLE, words.say("story.cancelAsked"), "");
            case "OrderCompleted" ->
                fact.body("by").equals("CUSTOMER") ? new Card(Lane.PEOPLE, words.say("story.receipt"), "") : null;
            case "PaymentApproved", "PaymentDeclined", "PaymentRefunded" -> Card.dot(Lane.NETWORK);
            case "TicketCancelled", "CancellationRefused" -> Card.dot(Lane.ORDER);
            case "OrderRejected" -> Card.dot(Lane.STORE);
            case "OrderCancelled" -> storeSaidSo ? Card.dot(Lane.STORE) : null;
            case "OrderDeclined" -> Card.dot(Lane.PAYMENT);
            default -> null;
        };
    }

    Tone tone(Entry fact) {
        return switch (fact.name()) {
            case "CancellationRequested",
                    "OrderCancelled",
                    "OrderRejected",
                    "OrderExpired",
                    "PaymentRefunded",
                    "TicketRejected",
                    "TicketCancelled" -> Tone.UNDO;
            case "OrderDeclined", "PaymentDeclined", "CancellationRefused", "CookingDelayed", "DeliveryHandedBack" ->
                Tone.TROUBLE;
            case "OrderDrafted" -> fact.body("payment").equals("UNKNOWN") ? Tone.TROUBLE : Tone.PLAIN;
            case "OrderCompleted" -> Tone.GOOD;
            default -> Tone.PLAIN;
        };
    }

    private String note(Entry fact) {
        return switch (fact.name()) {
            case "PaymentApproved", "PaymentRefunded" -> won(fact.body("amount"));
            case "PaymentDeclined",
                    "OrderDeclined",
                    "CancellationRequested",
                    "CancellationRefused",
                    "DeliveryHandedBack" -> reason(fact.body("reason"));
            case "TicketRejected", "OrderRejected", "OrderCancelled", "TicketCancelled" ->
                fact.body("message").isEmpty() ? reason(fact.body("reason")) : fact.body("message");
            case "TicketAccepted", "CookingDelayed" -> words.say("story.readyBy", clock(fact.body("readyBy")));
            case "DeliveryClaimed", "OrderPickedUp" -> fact.body("rider", "name");
            case "OrderCompleted" -> fact.body("by").equals("CUSTOMER") ? "" : words.say("story.byClock");
            case "OrderDrafted" -> words.sayOr("operator.payment." + fact.body("payment"), "");
            default -> "";
        };
    }

    String reason(String code) {
        return words.sayOr("story.reason." + code, code);
    }

    String won(String amount) {
        return amount.matches("\\d{1,15}") ? words.won(Long.parseLong(amount)) : amount;
    }

    private String clock(String time) {
        try {
            return words.clock(Instant.parse(time));
        } catch (DateTimeParseException unknown) {
            return time;
        }
    }
}
