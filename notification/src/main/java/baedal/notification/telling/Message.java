package baedal.notification.telling;

import java.time.Instant;
import java.util.UUID;

/**
 * One letter about one fact: the fact and the recipient's role make it unique.
 *
 * @param at when what it tells happened
 */
record Message(UUID orderId, String source, int revision, Letter letter, String text, Instant at) {}
