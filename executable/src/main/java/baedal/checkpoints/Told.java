package baedal.checkpoints;

import baedal.demo.Phone;
import baedal.demo.Phone.Answer;

/** What somebody was told, and how long he waited for it. */
record Told(Phone who, Answer answer, long millis) {

    /** What he does. */
    interface Doing {
        Answer by(Phone phone) throws InterruptedException;
    }

    static Told of(Phone who, Doing doing) throws InterruptedException {
        long begun = System.nanoTime();
        Answer answer = doing.by(who);
        return new Told(who, answer, (System.nanoTime() - begun) / 1_000_000);
    }

    int status() {
        return answer.status();
    }

    /** Of the order that it is about. */
    String id() {
        return answer.body().at("/id").asString("");
    }

    boolean deal() {
        return status() == 201;
    }

    boolean deferred() {
        return paymentState().equals("DEFERRED");
    }

    String paymentState() {
        return answer.body().at("/payment/state").asString("");
    }

    /** As tables count it. */
    String outcome() {
        return status() + " " + (deal() ? "PLACED" : paymentState());
    }
}
