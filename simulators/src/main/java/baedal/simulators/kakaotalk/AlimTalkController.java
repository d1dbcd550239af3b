package baedal.simulators.kakaotalk;

import baedal.simulators.faults.InjectedFailure;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AlimTalkController {

    private final SendHandler send;
    private final Messages messages;
    private final String appKey;
    private final String secretKey;

    AlimTalkController(
            SendHandler send,
            Messages messages,
            @Value("${baedal.kakaotalk.app-key}") String appKey,
            @Value("${baedal.kakaotalk.secret-key}") String secretKey) {
        this.send = send;
        this.messages = messages;
        this.appKey = appKey;
        this.secretKey = secretKey;
    }

    @PostMapping("/alimtalk/v2.3/appkeys/{appKey}/messages")
    SendAnswer send(
            @PathVariable("appKey") String givenAppKey,
            @RequestHeader(name = "X-Secret-Key", required = false) @Nullable String givenSecret,
            @RequestHeader(name = "X-NC-API-IDEMPOTENCY-KEY", required = false) @Nullable String idempotencyKey,
            @RequestBody SendRequest request) {
        if (!appKey.equals(givenAppKey)) {
            return SendAnswer.of(ResultCode.APP_KEY);
        }
        if (!secretKey.equals(givenSecret)) {
            return SendAnswer.of(ResultCode.SECRET);
        }
        return send.handle(
                request,
                Objects.requireNonNullElseGet(
                        idempotencyKey, () -> UUID.randomUUID().toString()));
    }

    @ExceptionHandler(InjectedFailure.class)
    @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
    SendAnswer failure() {
        return new SendAnswer(new SendAnswer.Header(-9999, "system error", false), null);
    }

    /** The outside truth about messages, for whoever wants to compare. */
    @GetMapping("/control/ledger")
    List<Messages.Message> ledger(@RequestParam(required = false) @Nullable String orderId) {
        return messages.of(orderId);
    }
}
