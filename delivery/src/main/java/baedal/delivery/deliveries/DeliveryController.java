package baedal.delivery.deliveries;

import baedal.contracts.OrderId;
import baedal.contracts.RiderContact;
import baedal.http.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A rider's moves. */
@RestController
@RequestMapping("/api/deliveries/{orderId}")
class DeliveryController {

    private final MoveHandler handler;

    DeliveryController(MoveHandler handler) {
        this.handler = handler;
    }

    /** A move without fields takes no body, or an empty object. */
    record NoFields() {}

    record HandBack(@Size(max = 200) @Nullable String reason) {}

    @PostMapping("/claim")
    DeliveryView claim(
            @PathVariable OrderId orderId, Caller caller, @RequestBody(required = false) @Nullable NoFields none) {
        return move(orderId, Move.CLAIM, caller, "");
    }

    @PostMapping("/pickup")
    DeliveryView pickUp(
            @PathVariable OrderId orderId, Caller caller, @RequestBody(required = false) @Nullable NoFields none) {
        return move(orderId, Move.PICK_UP, caller, "");
    }

    @PostMapping("/handover")
    DeliveryView handOver(
            @PathVariable OrderId orderId, Caller caller, @RequestBody(required = false) @Nullable NoFields none) {
        return move(orderId, Move.HAND_OVER, caller, "");
    }

    @PostMapping("/hand-back")
    DeliveryView handBack(
            @PathVariable OrderId orderId,
            Caller caller,
            @Valid @RequestBody(required = false) @Nullable HandBack request) {
        String reason = request == null || request.reason() == null ? "" : request.reason();
        return move(orderId, Move.HAND_BACK, caller, reason);
    }

    private DeliveryView move(OrderId orderId, Move move, Caller caller, String reason) {
        RiderContact rider = new RiderContact(caller.id(), caller.name(), caller.phone());
        return DeliveryView.of(handler.handle(new MoveDelivery(orderId, move, rider, reason)), caller.id());
    }
}
