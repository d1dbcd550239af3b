package baedal.demo;

import baedal.demo.Tally.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Looks at the board: accepts or rejects what is new, cooks what was accepted, sometimes needs longer than promised. */
final class CookLife implements Life {

    private static final String BOARD = "/api/tickets?status=RECEIVED,ACCEPTED,COOKING&limit=100";

    private final Phone phone;
    private final Pace pace;
    private final Tally tally;
    private final Map<String, Job> jobs = new HashMap<>();

    CookLife(Phone phone, Pace pace, Tally tally) {
        this.phone = phone;
        this.pace = pace;
        this.tally = tally;
    }

    /** When the next step of a ticket in this status is due. */
    private record Job(String status, Instant due) {}

    @Override
    public void step() throws InterruptedException {
        Set<String> seen = new HashSet<>();
        for (JsonNode ticket : phone.get(BOARD).at("/items")) {
            String id = ticket.at("/orderId").asString();
            String status = ticket.at("/status").asString();
            seen.add(id);
            Job job = jobs.get(id);
            if (job == null || !job.status().equals(status)) {
                jobs.put(id, new Job(status, Instant.now().plus(until(status))));
            } else if (Instant.now().isAfter(job.due())) {
                move(id, job);
            }
        }
        jobs.keySet().retainAll(seen);
        Thread.sleep(pace.glance());
    }

    private Duration until(String status) {
        return switch (status) {
            case "RECEIVED" -> pace.between(5, 60);
            case "ACCEPTED" -> pace.between(20, 120);
            default -> pace.between(360, 960);
        };
    }

    private void move(String id, Job job) throws InterruptedException {
        String ticket = "/api/tickets/" + id;
        switch (job.status()) {
            case "RECEIVED" -> answer(ticket);
            case "ACCEPTED" -> phone.post(ticket + "/cooking-start", Map.of());
            default -> {
                if (Pace.chance(0.08)) {
                    phone.post(ticket + "/delay", Map.of("minutes", 5));
                    jobs.put(id, new Job(job.status(), Instant.now().plus(pace.between(120, 300))));
                } else if (phone.post(ticket + "/cooking-finish", Map.of()).good()) {
                    tally.add(Event.COOKED);
                }
            }
        }
    }

    private void answer(String ticket) throws InterruptedException {
        if (Pace.chance(0.04)) {
            Map<String, Object> no = Pace.chance(0.5)
                    ? Map.of("reason", "RUSH_HOUR", "message", "주문이 너무 많아요. 죄송합니다.")
                    : Map.of("reason", "SOLD_OUT", "message", "재료가 떨어졌어요. 죄송합니다.");
            if (phone.post(ticket + "/rejection", no).good()) {
                tally.add(Event.REJECTED);
            }
        } else {
            Map<String, Object> minutes = Map.of("cookingMinutes", Pace.oneOf(List.of(10, 15, 20)));
            if (phone.post(ticket + "/acceptance", minutes).good()) {
                tally.add(Event.ACCEPTED);
            }
        }
    }
}
