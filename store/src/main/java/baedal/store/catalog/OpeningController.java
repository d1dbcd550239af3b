package baedal.store.catalog;

import baedal.contracts.Opening;
import baedal.contracts.Opening.State;
import baedal.contracts.StoreId;
import baedal.http.Caller;
import baedal.http.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Opening, pausing and closing a store. */
@Tag(name = "My store")
@RestController
class OpeningController {

    private final ChangeStoreHandler handler;
    private final Clock clock;

    OpeningController(ChangeStoreHandler handler, Clock clock) {
        this.handler = handler;
        this.clock = clock;
    }

    @Operation(
            summary = "Open, pause or close my store",
            description = "A pause or a closing ends by itself at until, which must be in the future.")
    @PutMapping("/api/stores/{storeId}/opening")
    OpeningView change(Caller caller, @PathVariable StoreId storeId, @Valid @RequestBody ChangeOpening request) {
        Instant until = request.until();
        if (until != null && (request.state() == State.OPEN || !until.isAfter(clock.instant()))) {
            throw Refusal.invalid("until");
        }
        Opening wanted = new Opening(request.state(), until);
        Opening opening = handler.handle(caller.id(), storeId, (store, now) -> store.open(wanted, now))
                .opening();
        return OpeningView.of(opening, clock.instant());
    }

    record ChangeOpening(@NotNull State state, @Nullable Instant until) {}

    /** @param open whether the store takes orders right now */
    record OpeningView(State state, @Nullable Instant until, boolean open) {

        static OpeningView of(Opening opening, Instant now) {
            return new OpeningView(opening.state(), opening.until(), opening.isOpenAt(now));
        }
    }
}
