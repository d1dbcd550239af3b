package baedal.world;

/** What was asked cannot be done; the message is one sentence for the person at the keyboard. */
public final class Refused extends RuntimeException {

    Refused(String sentence) {
        super(sentence);
    }

    Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
