package baedal.web.story;

import baedal.web.api.Api;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the API tells operators of one order, and what they decide about it. */
@Component
class Stories {

    private final Api api;

    Stories(Api api) {
        this.api = api;
    }

    Deal deal(String id) {
        return api.to("/api/orders/{id}", id).get(Deal.class);
    }

    Told told(String id) {
        return api.to("/api/operations/orders/{id}/story", id).get(Told.class);
    }

    /** Decided and kept with its reason; what follows from it is told by the story. */
    void decide(String id, Decision decision, String reason) {
        api.to("/api/operations/orders/{id}/{decision}", id, decision.path())
                .post(Map.of("reason", reason), Object.class);
    }
}
