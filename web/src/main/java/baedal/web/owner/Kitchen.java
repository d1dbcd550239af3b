package baedal.web.owner;

import baedal.web.api.Api;
import baedal.web.api.Listed;
import baedal.web.api.Together;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What the API tells an owner, and what he tells it. */
@Component
class Kitchen {

    private static final int AS_MANY_AS_THERE_ARE = 100;
    private static final String WAITING = "RECEIVED,ACCEPTED,COOKING";
    private static final String DONE = "COOKED,REJECTED,CANCELLED";

    private final Api api;

    Kitchen(Api api) {
        this.api = api;
    }

    /** @param storeIds {@code null} while nobody can tell */
    private record Me(@Nullable List<String> storeIds) {}

    /** @param store whose tickets are shown; {@code null}: of all his stores */
    Board board(@Nullable String store) {
        Supplier<Listed<Ticket>> waiting = Together.ask(() -> tickets(WAITING));
        Listed<Ticket> done = tickets(DONE);
        boolean more = waiting.get().nextCursor() != null;
        return Board.of(store, waiting.get().items(), done.items(), more, Instant.now());
    }

    List<Ticket> unanswered() {
        return tickets("RECEIVED").items();
    }

    private Listed<Ticket> tickets(String statuses) {
        return api.to("/api/tickets")
                .with("status", statuses)
                .with("limit", AS_MANY_AS_THERE_ARE)
                .list(Ticket.class);
    }

    /** @throws ResponseStatusException 503 while nobody can tell which they are */
    List<Shop> shops() {
        List<String> ids = api.to("/api/me").get(Me.class).storeIds();
        if (ids == null) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        List<Supplier<Shop>> asked =
                ids.stream().map(id -> Together.ask(() -> shop(id))).toList();
        return asked.stream().map(Supplier::get).toList();
    }

    Shop shop(String store) {
        return api.to("/api/stores/{id}", store).get(Shop.class);
    }

    Day day(String store, @Nullable String date) {
        return api.to("/api/stores/{id}/sales", store).with("date", date).get(Day.class);
    }

    void move(String orderId, Move move, String key, Map<String, Object> body) {
        api.to("/api/tickets/{orderId}/{move}", orderId, move.path()).once(key).post(body, Ticket.class);
    }

    /** @param until when it ends by itself; {@code null}: when he says so */
    void open(String store, String state, @Nullable Instant until) {
        Map<String, Object> opening = until == null ? Map.of("state", state) : Map.of("state", state, "until", until);
        api.to("/api/stores/{id}/opening", store).put(opening, Object.class);
    }

    /**
     * The dish as it is then.
     *
     * @param dish {@code null}: a new one
     */
    Dish write(String store, @Nullable String dish, DishForm form) {
        return dish == null
                ? api.to("/api/stores/{id}/menu-items", store)
                        .post(form.body(), Dish.class)
                        .body()
                : api.to("/api/stores/{id}/menu-items/{dish}", store, dish)
                        .put(form.body(), Dish.class)
                        .body();
    }

    Dish markSoldOut(String store, String dish, boolean soldOut) {
        return api.to("/api/stores/{id}/menu-items/{dish}/sold-out", store, dish)
                .put(Map.of("soldOut", soldOut), Dish.class)
                .body();
    }

    void remove(String store, String dish) {
        api.to("/api/stores/{id}/menu-items/{dish}", store, dish).delete();
    }
}
