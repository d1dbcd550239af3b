package baedal.order.paying;

import baedal.contracts.AccountId;
import baedal.contracts.OrderId;
import baedal.contracts.Won;
import baedal.http.ServiceClients;
import baedal.http.Unsent;
import baedal.order.deal.Attempt;
import baedal.order.deal.Order;
import baedal.order.paying.PaymentAnswer.Approved;
import baedal.order.paying.PaymentAnswer.Declined;
import baedal.order.paying.PaymentAnswer.Missing;
import baedal.order.paying.PaymentAnswer.NotStarted;
import baedal.order.paying.PaymentAnswer.Refused;
import baedal.order.paying.PaymentAnswer.Settling;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code payment}'s internal doors: the network cable, without any judgement about how often to use it. */
@Component
class PaymentDoor {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RestClient payment;

    PaymentDoor(
            ServiceClients clients,
            @Value("${baedal.order.payment-connect-within:300ms}") Duration connect,
            @Value("${baedal.order.payment-answer-within:2s}") Duration answer) {
        this.payment = clients.to("payment", connect, answer);
    }

    /** Asks for the money; the same attempt again asks what became of it. */
    PaymentAnswer attempt(Order order, Attempt attempt) {
        try {
            return payment.post()
                    .uri("/internal/payments/{order}/attempts/{attempt}", order.id(), attempt.id())
                    .body(new Asked(attempt.paymentKey(), order.details().total(), order.payBefore()))
                    .exchange((_, response) -> read(response));
        } catch (RestClientException e) {
            return Unsent.is(e) ? new NotStarted(e.toString()) : new Missing(e.toString());
        }
    }

    /** @throws RestClientException if it was not taken */
    void refund(OrderId order, String reason, AccountId operatorId) {
        payment.post()
                .uri("/internal/payments/{order}/refund", order)
                .body(new RefundAsked(reason, operatorId))
                .retrieve()
                .toBodilessEntity();
    }

    private static PaymentAnswer read(ClientHttpResponse response) throws IOException {
        HttpStatusCode status = response.getStatusCode();
        try {
            Heard heard = JSON.readValue(response.getBody().readAllBytes(), Heard.class);
            if (status.is4xxClientError()) {
                return new Refused(String.valueOf(heard.code()));
            }
            return status.is2xxSuccessful() ? outcome(heard) : new Missing(status.toString());
        } catch (JacksonException e) {
            return status.is4xxClientError() ? new Refused(status.toString()) : new Missing("unreadable: " + status);
        }
    }

    private static PaymentAnswer outcome(Heard heard) {
        return switch (String.valueOf(heard.outcome())) {
            case "APPROVED" -> new Approved();
            case "DECLINED" -> new Declined(String.valueOf(heard.reason()));
            case "UNKNOWN" -> new Settling();
            default -> new Missing("outcome " + heard.outcome());
        };
    }

    private record Asked(String paymentKey, Won amount, Instant payBefore) {}

    private record RefundAsked(String reason, AccountId operatorId) {}

    /** An outcome, or the code of a problem. */
    private record Heard(
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable String code) {}
}
