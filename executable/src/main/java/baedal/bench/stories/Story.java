package baedal.bench.stories;

import baedal.bench.ground.Crowd;
import baedal.bench.ground.Person;
import baedal.bench.load.Answer;
import baedal.bench.load.Outcome;
import baedal.bench.load.Times;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Plays orders from "place and pay" to "received", with all the calls that customers, owners and riders make. */
final class Story {

    static final Outcome TOLD = new Outcome("whole story", true);
    static final List<String> STEPS =
            List.of("place and pay", "accept", "start", "finish", "claim", "pick up", "hand over", "receive");
    static final String NOT_YET = "not there yet";

    /** Before a move that needs a fact from elsewhere: people look before they click. */
    private static final Duration GLANCE = Duration.ofMillis(200);

    private static final Duration LONGEST_GLANCE = Duration.ofMillis(1_600);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final Crowd crowd;
    private final List<Person> riders;
    private final Witnesses witnesses;
    private final Times steps;

    /** @param steps takes the time of every call */
    Story(Crowd crowd, List<Person> riders, Witnesses witnesses, Times steps) {
        this.crowd = crowd;
        this.riders = riders;
        this.witnesses = witnesses;
        this.steps = steps;
    }

    Outcome play(long number) throws IOException, InterruptedException {
        Person customer = crowd.customer(number);
        Person owner = crowd.kitchen(number).owner();
        Person rider = riders.get((int) (number % riders.size()));
        long begin = System.nanoTime();
        Answer placed = crowd.order(number);
        if (placed.status() != 201) {
            return new Outcome("not placed: " + placed.status(), false);
        }
        steps.add(STEPS.getFirst(), System.nanoTime() - begin);
        String id = placed.field("id");
        String ticket = "/api/tickets/" + id;
        String delivery = "/api/deliveries/" + id;
        Witnesses.Witness witness = witnesses.watch(number, customer, id);
        try {
            boolean whole = later("accept", owner, ticket + "/acceptance", "{\"cookingMinutes\":10}")
                    && later("start", owner, ticket + "/cooking-start", "{}")
                    && later("finish", owner, ticket + "/cooking-finish", "{}")
                    && later("claim", rider, delivery + "/claim", "{}")
                    && later("pick up", rider, delivery + "/pickup", "{}")
                    && later("hand over", rider, delivery + "/handover", "{}")
                    && later("receive", customer, "/api/orders/" + id + "/receipt", "{}");
            return whole ? TOLD : new Outcome("stuck", false);
        } finally {
            witness.close();
        }
    }

    /** Looks a while later, and if what the move needs has not arrived, later still. */
    private boolean later(String step, Person who, String path, String body) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (Duration glance = GLANCE; System.nanoTime() < end; glance = longer(glance)) {
            Thread.sleep(glance);
            long begin = System.nanoTime();
            Answer answer = who.post(path, body);
            long took = System.nanoTime() - begin;
            if (answer.good()) {
                steps.add(step, took);
                return true;
            }
            if (answer.status() != NOT_FOUND && answer.status() != CONFLICT) {
                return false;
            }
            steps.add(new Outcome(NOT_YET, false), took);
        }
        return false;
    }

    private static Duration longer(Duration glance) {
        Duration doubled = glance.multipliedBy(2);
        return doubled.compareTo(LONGEST_GLANCE) < 0 ? doubled : LONGEST_GLANCE;
    }
}
