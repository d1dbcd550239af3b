package baedal.order.deal;

import baedal.contracts.AccountId;

/** What makes two requests the same one: who asks, for what, with which {@code Idempotency-Key}. */
public record RequestKey(AccountId account, Operation operation, String key) {

    /** What can be asked for with a key. */
    public enum Operation {
        PLACE,
        PAY
    }
}
