package baedal.web.rider;

import baedal.web.api.Answer;
import baedal.web.api.Api;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the API tells a rider, and what he tells it. */
@Component
class Road {

    private static final int AS_MANY_AS_THERE_ARE = 100;
    private static final int OFFERS = 20;
    private static final int RADIUS_METRES = 5_000;

    private final Api api;

    Road(Api api) {
        this.api = api;
    }

    Me me() {
        return api.to("/api/riders/me").get(Me.class);
    }

    Me report(boolean onDuty, @Nullable Point at) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("onDuty", onDuty);
        if (at != null) {
            report.put("lat", at.lat());
            report.put("lng", at.lng());
        }
        return api.to("/api/riders/me").put(report, Me.class).body();
    }

    /** Nearest first: what waits, then what still cooks. Nothing off duty, or while nobody knows where he is. */
    List<Offer> offers(Me me) {
        return me.onDuty() && me.position() != null
                ? Stream.concat(offers("READY"), offers("PLANNED")).toList()
                : List.of();
    }

    private Stream<Offer> offers(String status) {
        return api
                .to("/api/deliveries/nearby")
                .with("radiusMetres", RADIUS_METRES)
                .with("status", status)
                .with("limit", OFFERS)
                .list(Offer.class)
                .items()
                .stream();
    }

    /** What he has in his hands, the first claimed first, and what was taken out of them a moment ago. */
    List<Job> jobs() {
        List<Job> latestFirst = api.to("/api/deliveries/mine")
                .with("limit", AS_MANY_AS_THERE_ARE)
                .list(Job.class)
                .items();
        return latestFirst.reversed().stream()
                .filter(job -> job.isOpen() || job.isJustDropped())
                .toList();
    }

    /** @param date as it was asked for; {@code null} is today */
    Day day(@Nullable String date) {
        return api.to("/api/riders/me/earnings").with("date", date).get(Day.class);
    }

    Answer<Job> move(String orderId, Move move, String key, @Nullable String reason) {
        return api.to("/api/deliveries/{orderId}/{move}", orderId, move.path())
                .once(key)
                .post(reason == null ? Map.of() : Map.of("reason", reason), Job.class);
    }
}
