package baedal.checkpoints;

import baedal.evidence.Checkpoint;
import baedal.evidence.Evidence;
import baedal.evidence.Unproved;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The payment network hangs while a dozen customers at once keep ordering. */
final class BreakerCheckpoint implements Checkpoint {

    private static final long HANGING_MILLIS = 5_000;
    private static final int BURSTS = 4;
    private static final Duration OPENS_WITHIN = Duration.ofSeconds(45);
    private static final Duration CLOSES_WITHIN = Duration.ofSeconds(60);
    private static final long SOMETHING_FAST = 100;
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final Scene scene;

    BreakerCheckpoint(Scene scene) {
        this.scene = scene;
    }

    @Override
    public String name() {
        return Pattern.CIRCUIT_BREAKER.toString();
    }

    @Override
    public String title() {
        return "Circuit breaker under load";
    }

    @Override
    public String promise() {
        return "A dozen customers at once keep ordering; meanwhile the payment network needs " + HANGING_MILLIS
                + " ms for every call. Nobody sees an error, nobody waits long, no money is lost.";
    }

    @Override
    public void prove(Evidence evidence) throws InterruptedException {
        Crowd crowd = new Crowd(scene);
        // what earlier trouble has left in its window or its state
        evidence.awaits("the breaker to be closed", CLOSES_WITHIN, crowd::order, all(Told::deal));
        Instant begun = Instant.now();

        Phase before = new Phase("healthy", "CLOSED");
        bursts(evidence, crowd, before);
        scene.disturbances.slowNetwork(HANGING_MILLIS);
        Phase hanging = new Phase("hangs", "CLOSED → OPEN");
        evidence.awaits("the breaker to open", OPENS_WITHIN, () -> burst(crowd, hanging), all(Told::deferred));
        Phase open = new Phase("hangs", "OPEN");
        bursts(evidence, crowd, open);
        scene.disturbances.healNetwork();
        Phase probing = new Phase("healthy again", "still OPEN → HALF_OPEN → CLOSED");
        evidence.awaits("the breaker to close", CLOSES_WITHIN, () -> burst(crowd, probing), all(Told::deal));
        Phase after = new Phase("healthy again", "CLOSED");
        bursts(evidence, crowd, after);

        List<Phase> phases = List.of(before, hanging, open, probing, after);
        evidence.lists(Phase.HEAD, phases.stream().map(Phase::row).toList());
        evidence.holds(
                "every customer got an answer that helps: 201, or 202 and pay a little later",
                phases.stream().mapToLong(Phase::errors).sum() == 0,
                phases.stream().map(Phase::row).toList());
        transitions(evidence, begun);
        List<Told> told =
                phases.stream().flatMap(phase -> phase.told().stream()).toList();
        refused(evidence, told, before, hanging);
        new Reckoning(scene, told).settle(evidence);
    }

    private void refused(Evidence evidence, List<Told> all, Phase before, Phase hanging) throws InterruptedException {
        Phase refused =
                new Phase("", "OPEN", all.stream().filter(Told::deferred).toList());
        evidence.holds(
                "while the network hangs nobody waits for it: the slowest answer came after " + hanging.slowest()
                        + " ms",
                hanging.slowest() < HANGING_MILLIS,
                hanging.row());
        evidence.holds(
                "the open breaker refuses at once: " + refused.told().size() + " orders, half of them within "
                        + refused.median() + " ms",
                refused.median() <= Math.max(SOMETHING_FAST, before.median()),
                refused.row());
        Rows.Found asked =
                scene.rows.of("payment", "select count(*) as n from payment where order_id = any (?)", refused.ids());
        int charged = 0;
        for (String id : refused.ids()) {
            charged += scene.ledger(id).size();
        }
        evidence.equal(
                "what it refuses reaches neither payment nor the network: 0 attempts, 0 lines in the ledger",
                "0, 0",
                asked.value("n") + ", " + charged);
    }

    private void transitions(Evidence evidence, Instant begun) throws InterruptedException {
        evidence.says("What the breaker itself says, `GET /api/operations/summary`:");
        List<String> changes = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode transition :
                breaker(evidence).at("/transitions").valueStream().toList().reversed()) {
            Instant at = Instant.parse(transition.at("/at").asString());
            if (at.isAfter(begun)) {
                String from = transition.at("/from").asString();
                String to = transition.at("/to").asString();
                changes.add(from + "→" + to);
                rows.add(List.of("+%.1f s".formatted(Duration.between(begun, at).toMillis() / 1000.0), from, to));
            }
        }
        evidence.lists(List.of("when", "from", "to"), rows);
        evidence.holds(
                "closed → open → half-open → closed",
                changes.containsAll(Stream.of("CLOSED→OPEN", "OPEN→HALF_OPEN", "HALF_OPEN→CLOSED")
                        .toList()),
                changes);
    }

    private void bursts(Evidence evidence, Crowd crowd, Phase phase) throws InterruptedException {
        for (int i = 0; i < BURSTS; i++) {
            evidence.meanwhile("customers ordering; network " + phase.network() + ", breaker " + phase.breaker());
            burst(crowd, phase);
        }
    }

    private static List<Told> burst(Crowd crowd, Phase phase) throws InterruptedException {
        List<Told> told = crowd.order();
        phase.told().addAll(told);
        Thread.sleep(PAUSE);
        return told;
    }

    private static Predicate<List<Told>> all(Predicate<Told> so) {
        return burst -> burst.stream().allMatch(so);
    }

    private JsonNode breaker(Evidence evidence) throws InterruptedException {
        return scene.summary(evidence)
                .at("/breakers")
                .valueStream()
                .filter(breaker -> breaker.at("/name").asString().equals("payment"))
                .findFirst()
                .orElseThrow(() -> new Unproved("The summary tells of no breaker to payment"));
    }
}
