package baedal.simulators.paypage;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the page may send somebody on to: this very machine, or a shop that is known here. */
@Component
class ReturnUrls {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST = 1000;

    private final List<String> shops;

    /** @param shops origins such as {@code https://baedal.example} */
    ReturnUrls(@Value("${baedal.payment-network.shops}") List<String> shops) {
        this.shops = shops;
    }

    /** The address, if it may be gone to. */
    Optional<URI> allowed(String url) {
        try {
            URI uri = new URI(url);
            boolean complete = uri.getScheme() != null
                    && SCHEMES.contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && url.length() <= LONGEST;
            return complete && (LOOPBACK.contains(uri.getHost()) || shops.contains(origin(uri)))
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
