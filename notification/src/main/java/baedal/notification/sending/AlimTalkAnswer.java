package baedal.notification.sending;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The provider's answer. Its field names are the provider's; any of them may be missing. */
record AlimTalkAnswer(@Nullable Header header, @Nullable Message message) {

    record Header(int resultCode, @Nullable String resultMessage) {}

    record Message(@Nullable String requestId, @Nullable List<Result> sendResults) {}

    record Result(
            int resultCode,
            @Nullable String resultMessage,
            @Nullable String recipientGroupingKey) {}
}
