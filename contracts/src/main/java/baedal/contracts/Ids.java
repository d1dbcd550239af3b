package baedal.contracts;

import java.security.SecureRandom;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562): they sort by the millisecond in which they were made, so indexes grow at one end. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CANONICAL_LENGTH = 36;

    private Ids() {}

    public static UUID next() {
        long random = RANDOM.nextLong();
        long high = System.currentTimeMillis() << 16 | 0x7000L | random & 0xFFFL;
        long low = 0x8000000000000000L | RANDOM.nextLong() >>> 2;
        return new UUID(high, low);
    }

    /** @throws IllegalArgumentException if the text is not a UUID in its canonical form */
    public static UUID parse(String text) {
        if (text.length() != CANONICAL_LENGTH) {
            throw new IllegalArgumentException("not an id: " + text.length() + " characters");
        }
        return UUID.fromString(text);
    }
}
