package baedal.simulators.kakaotalk;

/** The provider's own codes. */
enum ResultCode {
    SUCCESS(0, "success"),
    INVALID(4, "validation error"),
    APP_KEY(-1000, "invalid appKey"),
    SECRET(-1001, "invalid secretKey"),
    REPEATED(-1005, "same idempotency key within 10 minutes"),
    BLOCKED(-1027, "sender is blocked");

    private final int code;
    private final String message;

    ResultCode(int code, String message) {
        this.code = code;
        this.message = message;
    }

    int code() {
        return code;
    }

    String message() {
        return message;
    }
}
