package baedal.http;

/** The caller's {@code Idempotency-Key}: 1–255 visible characters. A controller's parameter of this type is filled in, or refused. */
public record IdempotencyKey(String value) {}
