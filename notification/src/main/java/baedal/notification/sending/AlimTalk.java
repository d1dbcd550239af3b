package baedal.notification.sending;

import baedal.notification.sending.AlimTalkAnswer.Result;
import baedal.notification.sending.Batch.Member;
import baedal.notification.sending.Outcome.Accepted;
import baedal.notification.sending.Outcome.Failure;
import baedal.notification.sending.Outcome.NotNow;
import baedal.notification.sending.Outcome.Refused;
import baedal.notification.sending.Outcome.Unknown;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** KakaoTalk's 알림톡 as NHN Cloud offers it (v2.3). HTTP 200 is not success: the header and every result are read. */
@Component
class AlimTalk {

    private static final int OK = 0;
    private static final int INVALID = 4;
    private static final int APP_KEY = -1000;
    private static final int SECRET = -1001;
    private static final int ALREADY_ACCEPTED = -1005;
    private static final int DAILY_VOLUME = -1017;
    private static final int SENDER_BLOCKED = -1027;

    private final KakaoTalk account;
    private final RestClient client;

    AlimTalk(KakaoTalk account) {
        this.account = account;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(account.connectTimeout())
                .build());
        requests.setReadTimeout(account.answerTimeout());
        this.client = RestClient.builder()
                .baseUrl(account.url())
                .requestFactory(requests)
                .build();
    }

    private record Request(String senderKey, String templateCode, List<Recipient> recipientList) {}

    private record Recipient(String recipientNo, Map<String, String> templateParameter, UUID recipientGroupingKey) {}

    Outcome send(Batch batch) {
        List<Recipient> recipients = batch.members().stream()
                .map(member -> new Recipient(member.phone(), member.parameters(), member.messageId()))
                .toList();
        try {
            AlimTalkAnswer answer = client.post()
                    .uri("/alimtalk/v2.3/appkeys/{appKey}/messages", account.appKey())
                    .header("X-Secret-Key", account.secretKey())
                    .header("X-NC-API-IDEMPOTENCY-KEY", batch.id().toString())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(new Request(account.senderKey(), batch.templateCode(), recipients))
                    .retrieve()
                    .body(AlimTalkAnswer.class);
            return answer == null ? new Unknown("no answer") : outcome(answer, batch);
        } catch (HttpClientErrorException refused) {
            return new NotNow("HTTP " + refused.getStatusCode().value());
        } catch (RestClientException failure) {
            return neverSent(failure) ? new NotNow("no connection") : new Unknown(reason(failure));
        }
    }

    private static Outcome outcome(AlimTalkAnswer answer, Batch batch) {
        AlimTalkAnswer.Header header = answer.header();
        if (header == null) {
            return new Unknown("no header");
        }
        int code = header.resultCode();
        String said = code + " " + text(header.resultMessage());
        return switch (code) {
            case OK -> accepted(answer, batch);
            case ALREADY_ACCEPTED -> new Accepted(null, List.of());
            case INVALID -> new Refused(said, true);
            case DAILY_VOLUME -> new Refused(said, false);
            case APP_KEY, SECRET, SENDER_BLOCKED -> new NotNow(said);
            default -> new Unknown(said);
        };
    }

    private static Outcome accepted(AlimTalkAnswer answer, Batch batch) {
        AlimTalkAnswer.Message message = answer.message();
        List<Result> results = message == null ? null : message.sendResults();
        List<Failure> failures = new ArrayList<>();
        for (Result result : results == null ? List.<Result>of() : results) {
            if (result.resultCode() != 0) {
                batch.members().stream()
                        .filter(member -> member.messageId().toString().equals(result.recipientGroupingKey()))
                        .map(member -> failure(member, result))
                        .forEach(failures::add);
            }
        }
        return new Accepted(message == null ? null : message.requestId(), failures);
    }

    private static Failure failure(Member member, Result result) {
        return new Failure(member.orderId(), member.messageId(), result.resultCode(), text(result.resultMessage()));
    }

    /** Only then nothing can have arrived. */
    private static boolean neverSent(RestClientException failure) {
        return failure.getCause() instanceof ConnectException
                || failure.getCause() instanceof HttpConnectTimeoutException;
    }

    private static String reason(RestClientException failure) {
        Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
        return cause.getClass().getSimpleName();
    }

    private static String text(@Nullable String message) {
        return message == null ? "" : message;
    }
}
