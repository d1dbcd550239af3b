package baedal.http;

import java.time.Instant;

/**
 * Who calls, and how long his token lets him stay: for answers that take long. A controller's parameter of this type is filled in.
 *
 * @param until when the token expires
 */
public record Visit(Caller caller, Instant until) {}
