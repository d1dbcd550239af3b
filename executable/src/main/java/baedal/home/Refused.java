package baedal.home;

/** What was asked cannot be done; the message is one sentence for the person at the keyboard. */
public final class Refused extends RuntimeException {

    public Refused(String sentence) {
        super(sentence);
    }

    public Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
