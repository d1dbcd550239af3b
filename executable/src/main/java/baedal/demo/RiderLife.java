package baedal.demo;

import baedal.demo.Tally.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Rides: takes what is nearby, fetches it, brings it, and says all the while where he is. */
final class RiderLife implements Life {

    /** A scooter in city traffic, in metres a second of the city's. */
    private static final double SPEED = 8;

    private final Phone phone;
    private final Pace pace;
    private final Tally tally;
    private Place here = Place.somewhere();
    private boolean onDuty;

    RiderLife(Phone phone, Pace pace, Tally tally) {
        this.phone = phone;
        this.pace = pace;
        this.tally = tally;
    }

    @Override
    public void step() throws InterruptedException {
        tell(true);
        // what he still has from an earlier day comes first
        for (JsonNode delivery : phone.get("/api/deliveries/mine?limit=20").at("/items")) {
            String status = delivery.at("/status").asString();
            if (status.equals("CLAIMED") || status.equals("PICKED_UP")) {
                bring(delivery);
            }
        }
        List<JsonNode> nearby = new ArrayList<>(phone.get("/api/deliveries/nearby?limit=20&radiusMetres=6000")
                .at("/items")
                .valueStream()
                .toList());
        // not all riders reach for the same one
        Collections.shuffle(nearby);
        for (JsonNode delivery : nearby) {
            Phone.Answer claim = phone.post(path(delivery, "claim"), Map.of());
            if (claim.good()) {
                bring(claim.body());
                return;
            }
        }
        Thread.sleep(pace.glance().multipliedBy(2));
    }

    private void bring(JsonNode delivery) throws InterruptedException {
        if (delivery.at("/status").asString().equals("CLAIMED")) {
            ride(Place.in(delivery.at("/storePosition")));
            if (Pace.chance(0.02)) {
                phone.post(path(delivery, "hand-back"), Map.of("reason", "오토바이가 고장 났어요"));
                return;
            }
            Thread.sleep(pace.between(10, 60));
            if (!phone.post(path(delivery, "pickup"), Map.of()).good()) {
                return;
            }
            tally.add(Event.PICKED_UP);
        }
        ride(Place.in(delivery.at("/deliverTo")));
        Thread.sleep(pace.between(10, 40));
        if (phone.post(path(delivery, "handover"), Map.of()).good()) {
            tally.add(Event.DELIVERED);
        }
    }

    private void ride(Place there) throws InterruptedException {
        Ride ride = Ride.from(here, there);
        Duration glance = pace.glance();
        double each = SPEED * pace.speed() * glance.toMillis() / 1000;
        for (double metres = each; metres < ride.metres(); metres += each) {
            Thread.sleep(glance);
            here = ride.after(metres);
            tell(true);
        }
        here = there;
        tell(true);
    }

    private void tell(boolean duty) throws InterruptedException {
        phone.put("/api/riders/me", Map.of("onDuty", duty, "lat", here.lat(), "lng", here.lng()))
                .ok();
        if (duty != onDuty) {
            onDuty = duty;
            tally.riders.addAndGet(duty ? 1 : -1);
        }
    }

    /** Nobody's food grows cold because the city stops: what is not fetched goes to somebody else, what is fetched arrives. */
    @Override
    public void end() throws InterruptedException {
        if (!onDuty) {
            return;
        }
        for (JsonNode delivery : phone.get("/api/deliveries/mine?limit=20").at("/items")) {
            switch (delivery.at("/status").asString()) {
                case "CLAIMED" -> phone.post(path(delivery, "hand-back"), Map.of("reason", "오늘은 여기까지예요"));
                case "PICKED_UP" -> phone.post(path(delivery, "handover"), Map.of());
                default -> {}
            }
        }
        tell(false);
    }

    private static String path(JsonNode delivery, String move) {
        return "/api/deliveries/" + delivery.at("/orderId").asString() + "/" + move;
    }
}
