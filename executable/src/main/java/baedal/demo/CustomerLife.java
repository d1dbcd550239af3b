package baedal.demo;

import baedal.demo.Tally.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Gets hungry when it is his turn; sometimes has no money, sometimes changes his mind, mostly confirms the receipt. */
final class CustomerLife implements Life {

    private static final List<String> WISHES =
            List.of("문 앞에 놔주세요", "벨 누르지 말아 주세요", "조심히 와 주세요", "도착하면 전화 주세요", "수저는 안 주셔도 돼요", "맛있게 해 주세요!");

    private static final int GLANCES = 3;

    private final Phone phone;
    private final Market market;
    private final Semaphore hunger;
    private final Pace pace;
    private final Tally tally;
    private final Map<String, Object> door = Place.door();
    private final Map<String, Plan> open = new HashMap<>();
    private Instant lookAgainAt = Instant.MIN;

    /** @param hunger one permit an order */
    CustomerLife(Phone phone, Market market, Semaphore hunger, Pace pace, Tally tally) {
        this.phone = phone;
        this.market = market;
        this.hunger = hunger;
        this.pace = pace;
        this.tally = tally;
    }

    /**
     * @param cancelAt if he will change his mind
     * @param confirmAt once the food stands before him
     */
    private record Plan(
            @Nullable Instant cancelAt, @Nullable Instant confirmAt) {}

    @Override
    public void step() throws InterruptedException {
        Duration glance = pace.glance().multipliedBy(GLANCES);
        if (hunger.tryAcquire(glance.toMillis(), TimeUnit.MILLISECONDS)) {
            order();
        }
        if (!open.isEmpty() && Instant.now().isAfter(lookAgainAt)) {
            for (JsonNode order : phone.get("/api/orders?limit=50").at("/items")) {
                look(order.at("/id").asString(), order.at("/status").asString());
            }
            lookAgainAt = Instant.now().plus(glance);
        }
    }

    private void order() throws InterruptedException {
        Map<String, Object> body = new HashMap<>(market.meal());
        body.put("deliverTo", door);
        body.put("payment", Map.of("paymentKey", paymentKey()));
        if (Pace.chance(0.6)) {
            body.put("request", Pace.oneOf(WISHES));
        }
        Phone.Answer answer = phone.post("/api/orders", body);
        switch (answer.status()) {
            case 201 -> tally.add(Event.ORDERED);
            case 202 -> tally.add(Event.WAITING);
            case 402 -> tally.add(Event.DECLINED);
            // sold out or closed meanwhile: he looks again when he is hungry again
            default -> market.refresh();
        }
        if (answer.good()) {
            Instant changesMind = Pace.chance(0.05) ? Instant.now().plus(pace.between(5, 60)) : null;
            open.put(answer.body().at("/id").asString(), new Plan(changesMind, null));
        }
    }

    private static String paymentKey() {
        double dice = ThreadLocalRandom.current().nextDouble();
        String kind = dice < 0.03 ? "decline" : dice < 0.04 ? "lost" : "ok";
        return "sim_" + kind + "_" + UUID.randomUUID();
    }

    private void look(String id, String status) throws InterruptedException {
        Plan plan = open.get(id);
        if (plan == null) {
            return;
        }
        Instant now = Instant.now();
        switch (status) {
            case "DELIVERED" -> {
                if (plan.confirmAt() == null) {
                    open.put(id, new Plan(null, now.plus(pace.between(30, 240))));
                } else if (now.isAfter(plan.confirmAt())) {
                    confirm(id);
                }
            }
            case "CANCELLED" -> {
                tally.add(Event.CANCELLED);
                open.remove(id);
            }
            case "REJECTED", "PAYMENT_DECLINED", "EXPIRED", "COMPLETED" -> open.remove(id);
            default -> {
                if (plan.cancelAt() != null && now.isAfter(plan.cancelAt())) {
                    phone.post("/api/orders/" + id + "/cancellation", Map.of("reason", "마음이 바뀌었어요"));
                    open.put(id, new Plan(null, null));
                }
            }
        }
    }

    private void confirm(String id) throws InterruptedException {
        if (phone.post("/api/orders/" + id + "/receipt", Map.of()).good()) {
            tally.add(Event.RECEIVED);
            open.remove(id);
        }
    }
}
