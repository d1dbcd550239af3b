package baedal.simulators.kakaotalk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a batch. HTTP 200 says nothing: the header and every result do. */
record SendAnswer(Header header, @Nullable Message message) {

    record Header(int resultCode, String resultMessage, boolean isSuccessful) {}

    record Message(String requestId, List<Result> sendResults) {}

    record Result(
            int recipientSeq,
            @Nullable String recipientNo,
            int resultCode,
            String resultMessage,
            @Nullable String recipientGroupingKey) {}

    static SendAnswer of(ResultCode code) {
        return new SendAnswer(new Header(code.code(), code.message(), code == ResultCode.SUCCESS), null);
    }

    static SendAnswer sent(String requestId, List<Result> results) {
        return new SendAnswer(
                new Header(ResultCode.SUCCESS.code(), ResultCode.SUCCESS.message(), true),
                new Message(requestId, List.copyOf(results)));
    }
}
