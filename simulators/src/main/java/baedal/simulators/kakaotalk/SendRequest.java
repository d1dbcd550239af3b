package baedal.simulators.kakaotalk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A batch of messages of one template, as it arrived. Its field names are the provider's. */
record SendRequest(
        @Nullable String senderKey,
        @Nullable String templateCode,
        @Nullable List<Recipient> recipientList) {

    private static final int MOST_RECIPIENTS = 1000;
    private static final int LONGEST_NUMBER = 15;
    private static final int LONGEST_CODE = 20;

    record Recipient(
            @Nullable String recipientNo,
            @Nullable Map<String, String> templateParameter,
            @Nullable String recipientGroupingKey) {

        boolean valid() {
            return recipientNo != null
                    && recipientNo.length() <= LONGEST_NUMBER
                    && recipientNo.chars().allMatch(each -> Character.isDigit(each) || each == '-');
        }
    }

    boolean valid() {
        return senderKey != null
                && templateCode != null
                && templateCode.length() <= LONGEST_CODE
                && recipientList != null
                && !recipientList.isEmpty()
                && recipientList.size() <= MOST_RECIPIENTS;
    }
}
