package baedal.web.operator;

import baedal.web.api.Api;
import baedal.web.api.Listed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the API tells operators of the whole. */
@Component
class ControlRoom {

    private static final int A_PAGE = 25;

    private final Api api;

    ControlRoom(Api api) {
        this.api = api;
    }

    Summary summary() {
        return api.to("/api/operations/summary").get(Summary.class);
    }

    Stuck stuck() {
        return api.to("/api/operations/stuck").get(Stuck.class);
    }

    DeadLetters deadLetters() {
        return api.to("/api/operations/dead-letters").get(DeadLetters.class);
    }

    DeadLetters.Replayed replay(String id) {
        return api.to("/api/operations/dead-letters/{id}/replay", id)
                .post(Map.of(), DeadLetters.Replayed.class)
                .body();
    }

    Audits audits(@Nullable String cursor) {
        return api.to("/api/operations/audit")
                .with("limit", A_PAGE)
                .with("cursor", cursor)
                .get(Audits.class);
    }

    /** @param status {@code null}: whatever they look like */
    Listed<OrderLine> orders(@Nullable Status status, @Nullable String cursor) {
        return api.to("/api/operations/orders")
                .with("status", status)
                .with("limit", A_PAGE)
                .with("cursor", cursor)
                .list(OrderLine.class);
    }

    List<OrderLine> numbered(String number) {
        return api.to("/api/operations/orders")
                .with("number", number)
                .list(OrderLine.class)
                .items();
    }

    City city() {
        return api.to("/api/operations/city").get(City.class);
    }

    List<City.Rider> riders() {
        return api.to("/api/operations/riders").list(City.Rider.class).items();
    }
}
