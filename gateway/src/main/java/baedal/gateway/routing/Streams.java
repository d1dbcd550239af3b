package baedal.gateway.routing;

import java.util.Set;

/** Which paths answer for as long as the caller listens. */
public final class Streams {

    private static final Set<String> LAST_SEGMENTS = Set.of("events", "position", "live");

    private Streams() {}

    public static boolean are(String path) {
        return LAST_SEGMENTS.contains(path.substring(path.lastIndexOf('/') + 1));
    }
}
