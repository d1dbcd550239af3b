package baedal.checkpoints;

import baedal.evidence.Evidence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Deals against money: when everything has settled by itself, and again when everyone who was deferred has paid. */
final class Reckoning {

    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(60);
    private static final String UNSETTLED = """
            select count(*) as n from payment where order_id = any (?) and state in ('APPROVING', 'UNKNOWN')""";
    private static final String DEALS = "select id from orders where id = any (?) and placed_at is not null";

    private final Scene scene;
    private final List<Told> told;
    private final List<String> ids;

    Reckoning(Scene scene, List<Told> told) {
        this.scene = scene;
        this.told = told;
        this.ids = told.stream().map(Told::id).toList();
    }

    /** @param unpaid deals without a charge
     *  @param lost charges without a deal
     *  @param twice orders that were charged more than once */
    private record Sum(String when, int deals, int charges, int unpaid, int lost, int twice) {

        static final List<String> HEAD = List.of(
                "", "orders", "deals", "charges", "deals without money", "money without a deal", "charged twice");

        List<String> row(int orders) {
            return List.of(
                    when,
                    String.valueOf(orders),
                    String.valueOf(deals),
                    String.valueOf(charges),
                    String.valueOf(unpaid),
                    String.valueOf(lost),
                    String.valueOf(twice));
        }

        boolean right() {
            return deals == charges && unpaid == 0 && lost == 0 && twice == 0;
        }
    }

    void settle(Evidence evidence) throws InterruptedException {
        evidence.awaits(
                "payments without an answer to settle",
                SETTLED_WITHIN,
                () -> scene.rows.of("payment", UNSETTLED, ids).value("n"),
                "0"::equals);
        Sum settled = awaitSum(evidence, "settled by itself");
        List<Told> deferred = told.stream().filter(Told::deferred).toList();
        payLater(evidence, deferred);
        Sum paid = awaitSum(evidence, "when the deferred have paid");

        evidence.says("Orders in the database of `order` against charges in the payment network's ledger:");
        evidence.lists(Sum.HEAD, List.of(settled.row(ids.size()), paid.row(ids.size())));
        evidence.holds("charges = deals; none unpaid, none paid for nothing, none twice", paid.right(), paid);
        evidence.equal(
                "everyone who was asked to pay a little later could: " + deferred.size() + " of " + deferred.size(),
                settled.deals() + deferred.size(),
                paid.deals());
    }

    private void payLater(Evidence evidence, List<Told> deferred) throws InterruptedException {
        int paid = 0;
        for (Told one : deferred) {
            evidence.meanwhile("who was deferred pays: " + ++paid + " of " + deferred.size());
            one.who()
                    .post("/api/orders/" + one.id() + "/payment", Meal.payment())
                    .ok();
        }
    }

    /** What {@code order} has not heard yet it hears from Kafka. */
    private Sum awaitSum(Evidence evidence, String when) throws InterruptedException {
        return evidence.awaits("deals and charges to be equal", SETTLED_WITHIN, () -> sum(when), Sum::right);
    }

    private Sum sum(String when) throws InterruptedException {
        Set<String> deals = new HashSet<>();
        scene.rows.of("order", DEALS, ids).rows().forEach(row -> deals.add(row.getFirst()));
        List<String> charged = new ArrayList<>();
        for (String id : ids) {
            for (JsonNode charge : scene.ledger(id)) {
                for (int i = 0; i < charge.at("/charges").asInt(); i++) {
                    charged.add(id);
                }
            }
        }
        Set<String> once = new HashSet<>(charged);
        return new Sum(
                when,
                deals.size(),
                charged.size(),
                (int) deals.stream().filter(id -> !once.contains(id)).count(),
                (int) once.stream().filter(id -> !deals.contains(id)).count(),
                charged.size() - once.size());
    }
}
