package baedal.checkpoints;

import baedal.demo.Phone;
import baedal.demo.Phone.Answer;
import baedal.evidence.Checkpoint;
import baedal.evidence.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** One door for everyone: it leads everywhere it should, nowhere else, and lets nobody take more than his share. */
final class GatewayCheckpoint implements Checkpoint {

    private static final int FLOOD = 400;
    private static final int KNOCKS = 60;
    private static final int FIRST_OF_ITS_OWN = 20;
    private static final long SOMETHING_FAST = 1_000;
    private static final int LARGE = 70_000;

    private final Scene scene;

    GatewayCheckpoint(Scene scene) {
        this.scene = scene;
    }

    @Override
    public String name() {
        return Pattern.GATEWAY.toString();
    }

    @Override
    public String title() {
        return "Gateway";
    }

    @Override
    public String promise() {
        return "One address for all services: routes, tokens, nothing internal, a share for each caller, and a quick answer for a"
                + " service that is down.";
    }

    @Override
    public void prove(Evidence evidence) throws InterruptedException {
        Doors doors = new Doors(scene);
        doors.lead(evidence);
        doors.ask(evidence);
        doors.hide(evidence);
        share(evidence);
        tooLarge(evidence);
        withoutNotification(evidence);
    }

    private void share(Evidence evidence) throws InterruptedException {
        Phone greedy = scene.people.customer(FIRST_OF_ITS_OWN);
        Phone other = scene.people.customer(FIRST_OF_ITS_OWN + 1);
        evidence.meanwhile(FLOOD + " requests of one account");
        List<Told> told = Crowd.atOnce(
                Collections.nCopies(FLOOD, greedy), phone -> phone.ask("GET", "/api/notifications?limit=1", null));
        int meanwhile = other.ask("GET", "/api/notifications?limit=1", null).status();
        List<Answer> refused = told.stream()
                .map(Told::answer)
                .filter(answer -> answer.status() == 429)
                .toList();
        long served = told.stream().filter(one -> one.answer().status() == 200).count();
        evidence.says(FLOOD + " requests of one account at once, `GET /api/notifications`: " + served + " × 200, "
                + refused.size() + " × 429.");
        evidence.holds(
                "who asks for more than his share is told to wait: 429 with Retry-After",
                !refused.isEmpty()
                        && refused.stream()
                                .noneMatch(
                                        answer -> answer.header("Retry-After").isEmpty()),
                told.size() + " answers, " + refused.size() + " refused");
        evidence.holds("within his share everything is answered", served + refused.size() == FLOOD, served);
        evidence.equal("another account is served in the same moment", 200, meanwhile);
    }

    private void tooLarge(Evidence evidence) throws InterruptedException {
        int status = scene.people
                .customer()
                .ask("POST", "/api/orders", Map.of("request", "x".repeat(LARGE)))
                .status();
        evidence.equal("a body of " + LARGE + " bytes is too large: 413", 413, status);
    }

    private void withoutNotification(Evidence evidence) throws InterruptedException {
        Phone customer = scene.people.customer();
        scene.disturbances.stop("notification", evidence);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < KNOCKS; i++) {
            told.add(Told.of(customer, phone -> phone.ask("GET", "/api/notifications", null)));
        }
        int others = customer.ask("GET", "/api/orders", null).status();
        long slowest = told.stream().mapToLong(Told::millis).max().orElse(0);
        evidence.shows(
                KNOCKS + " requests to it, GET /api/notifications; the last answer", Wording.answer(told.getLast()));
        evidence.holds(
                "all " + KNOCKS + " are refused properly: 503, problem+json, Retry-After",
                told.stream().map(Told::answer).allMatch(GatewayCheckpoint::refusedProperly),
                told.getFirst().answer());
        evidence.holds("and quickly: the slowest after " + slowest + " ms", slowest < SOMETHING_FAST, slowest + " ms");
        evidence.equal("everything else is served", 200, others);
        scene.disturbances.start("notification", evidence);
        int back = evidence.awaits(
                        "the gateway to find it",
                        Scene.SOON,
                        () -> customer.ask("GET", "/api/notifications", null),
                        answer -> answer.status() == 200)
                .status();
        evidence.equal("it is back, and found", 200, back);
    }

    private static boolean refusedProperly(Answer answer) {
        return answer.status() == 503
                && answer.header("Content-Type").startsWith("application/problem+json")
                && !answer.header("Retry-After").isEmpty();
    }
}
