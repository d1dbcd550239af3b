package baedal.simulators.kakaotalk;

import baedal.simulators.faults.Faults;
import baedal.simulators.faults.LostAnswer;
import baedal.simulators.faults.Outcome;
import baedal.simulators.kakaotalk.Messages.Message;
import baedal.simulators.kakaotalk.SendAnswer.Result;
import baedal.simulators.kakaotalk.SendRequest.Recipient;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes a batch, renders each recipient's text and delivers what can be delivered. */
@Component
class SendHandler {

    private final Templates templates;
    private final Messages messages;
    private final Faults faults;
    private final Clock clock = Clock.systemUTC();

    SendHandler(Templates templates, Messages messages, Faults faults) {
        this.templates = templates;
        this.messages = messages;
        this.faults = faults;
    }

    SendAnswer handle(SendRequest request, String idempotencyKey) {
        faults.meet();
        if (!request.valid()) {
            return SendAnswer.of(ResultCode.INVALID);
        }
        return switch (Objects.requireNonNullElse(faults.forced(), Outcome.OK)) {
            case OK -> deliver(request, idempotencyKey);
            case DECLINE -> SendAnswer.of(ResultCode.BLOCKED);
            case SLOW -> {
                faults.dawdle();
                yield deliver(request, idempotencyKey);
            }
            case LOST -> {
                deliver(request, idempotencyKey);
                throw new LostAnswer();
            }
            case ERROR -> throw faults.failure();
        };
    }

    private SendAnswer deliver(SendRequest request, String idempotencyKey) {
        String template = Objects.requireNonNull(request.templateCode());
        List<Recipient> recipients = Objects.requireNonNull(request.recipientList());
        Instant now = clock.instant();
        List<Message> delivered = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        for (Recipient recipient : recipients) {
            Optional<Message> message = message(template, recipient, now);
            message.ifPresent(delivered::add);
            ResultCode code = message.isPresent() ? ResultCode.SUCCESS : ResultCode.INVALID;
            results.add(new Result(
                    results.size() + 1,
                    recipient.recipientNo(),
                    code.code(),
                    code.message(),
                    recipient.recipientGroupingKey()));
        }
        return messages.deliver(idempotencyKey, delivered, now)
                ? SendAnswer.sent(UUID.randomUUID().toString(), results)
                : SendAnswer.of(ResultCode.REPEATED);
    }

    private Optional<Message> message(String template, Recipient recipient, Instant now) {
        Map<String, String> parameters = Objects.requireNonNullElse(recipient.templateParameter(), Map.of());
        return templates
                .render(template, parameters)
                .filter(text -> recipient.valid())
                .map(text -> new Message(
                        parameters.get("orderId"),
                        Objects.requireNonNull(recipient.recipientNo()),
                        template,
                        text,
                        now));
    }
}
