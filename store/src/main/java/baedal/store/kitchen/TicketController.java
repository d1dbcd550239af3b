package baedal.store.kitchen;

import baedal.contracts.OrderFact.RejectReason;
import baedal.contracts.OrderId;
import baedal.contracts.StoreId;
import baedal.http.Caller;
import baedal.http.Page;
import baedal.http.PageRequest;
import baedal.http.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The owner's board: which orders there are, and what becomes of them. */
@Tag(name = "Tickets")
@RestController
@RequestMapping("/api/tickets")
class TicketController {

    private static final int LONGEST_MESSAGE = 200;
    private static final Set<Integer> DELAYS = Set.of(5, 10);
    private static final int LONGEST_COOKING_MINUTES = 180;

    private final TicketBoard board;
    private final MoveTicketHandler handler;

    TicketController(TicketBoard board, MoveTicketHandler handler) {
        this.board = board;
        this.handler = handler;
    }

    @Operation(
            summary = "The tickets of one of my stores, or of all",
            description = "Newest first; but where only tickets are asked for that wait for the kitchen"
                    + " (status one or more of RECEIVED, ACCEPTED, COOKING) oldest first.")
    @GetMapping
    Page<TicketView> read(
            Caller caller,
            @RequestParam @Nullable StoreId storeId,
            @RequestParam @Nullable Set<TicketStatus> status,
            PageRequest page) {
        return board.read(caller.id(), storeId, status == null ? Set.of() : status, page);
    }

    @Operation(summary = "Accept: the food will be ready so many minutes from now")
    @PostMapping("/{orderId}/acceptance")
    TicketView accept(Caller caller, @PathVariable OrderId orderId, @Valid @RequestBody Acceptance request) {
        Duration cooking = Duration.ofMinutes(request.cookingMinutes());
        return TicketView.of(handler.handle(caller, orderId, (ticket, now) -> ticket.accept(cooking, now)));
    }

    @Operation(summary = "Reject: the customer gets everything back")
    @PostMapping("/{orderId}/rejection")
    TicketView reject(Caller caller, @PathVariable OrderId orderId, @Valid @RequestBody Rejection request) {
        if (request.reason() == RejectReason.NO_ANSWER) {
            throw Refusal.invalid("reason"); // the clock's
        }
        return TicketView.of(handler.handle(
                caller, orderId, (ticket, now) -> ticket.reject(request.reason(), request.message(), now)));
    }

    @Operation(
            summary = "It takes 5 or 10 minutes longer: the customer is told",
            description =
                    "readyBy is the promise that was seen, which makes the call safe to repeat: one that was moved"
                            + " already stays as it is. A promise that has passed is counted from now.")
    @PostMapping("/{orderId}/delay")
    TicketView delay(Caller caller, @PathVariable OrderId orderId, @Valid @RequestBody Delay request) {
        if (!DELAYS.contains(request.minutes())) {
            throw Refusal.invalid("minutes");
        }
        Duration longer = Duration.ofMinutes(request.minutes());
        return TicketView.of(
                handler.handle(caller, orderId, (ticket, now) -> ticket.delay(longer, request.readyBy(), now)));
    }

    @Operation(summary = "Start cooking: from now on the customer cannot cancel")
    @PostMapping("/{orderId}/cooking-start")
    TicketView startCooking(
            Caller caller, @PathVariable OrderId orderId, @RequestBody(required = false) @Nullable Nothing request) {
        return TicketView.of(handler.handle(caller, orderId, Ticket::startCooking));
    }

    @Operation(summary = "Finish cooking: riders nearby see it")
    @PostMapping("/{orderId}/cooking-finish")
    TicketView finishCooking(
            Caller caller, @PathVariable OrderId orderId, @RequestBody(required = false) @Nullable Nothing request) {
        return TicketView.of(handler.handle(caller, orderId, Ticket::finishCooking));
    }

    /** @param cookingMinutes 1 to 180 */
    record Acceptance(
            @NotNull @Min(1) @Max(LONGEST_COOKING_MINUTES) Integer cookingMinutes) {}

    /** @param message what the customer is told beside the reason */
    record Rejection(
            @NotNull RejectReason reason,
            @Nullable @Size(max = LONGEST_MESSAGE) String message) {}

    /** @param minutes 5 or 10 */
    record Delay(@NotNull Integer minutes, @Nullable Instant readyBy) {}

    /** No body, or an empty one. */
    record Nothing() {}
}
