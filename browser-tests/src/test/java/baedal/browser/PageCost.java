package baedal.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * What a page costs whoever opens it.
 *
 * @param bytes of everything that a browser without a cache loads, as it comes over the wire
 * @param firstPaintMillis until it sees something
 * @param serverMillis the 95th percentile of the server's time for the page itself
 */
record PageCost(long bytes, double firstPaintMillis, double serverMillis) {

    static final long MOST_BYTES = 250_000;
    static final double MOST_FIRST_PAINT_MILLIS = 1000;
    static final double MOST_SERVER_MILLIS = 60;

    private static final int WARM_UP = 60;
    private static final int COUNTED = 200;
    private static final double TAIL = 0.95;

    boolean isGood() {
        return bytes <= MOST_BYTES && firstPaintMillis <= MOST_FIRST_PAINT_MILLIS && serverMillis <= MOST_SERVER_MILLIS;
    }

    /** Of a page of this visitor's, with his log-in, in a browser that was never here before. */
    static PageCost of(Visitor visitor, Screen screen, String address) throws IOException, InterruptedException {
        String state = visitor.context().storageState();
        try (BrowserContext fresh = Chromium.get()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(screen.width, screen.height)
                        .setLocale("ko-KR")
                        .setServiceWorkers(com.microsoft.playwright.options.ServiceWorkerPolicy.BLOCK)
                        .setStorageState(state))) {
            Page page = fresh.newPage();
            AtomicLong bytes = new AtomicLong();
            CDPSession network = fresh.newCDPSession(page);
            network.send("Network.enable");
            network.on(
                    "Network.loadingFinished",
                    (JsonObject done) ->
                            bytes.addAndGet(done.get("encodedDataLength").getAsLong()));
            page.navigate(address);
            page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
            double firstPaint = ((Number)
                            page.evaluate("() => performance.getEntriesByName('first-contentful-paint')[0].startTime"))
                    .doubleValue();
            page.waitForTimeout(500); // what it fetches after it has been drawn
            return new PageCost(bytes.get(), firstPaint, serverTime(visitor, address));
        }
    }

    private static double serverTime(Visitor visitor, String address) throws IOException, InterruptedException {
        String cookies = visitor.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Cookie", cookies)
                .header("Accept-Language", "ko")
                .build();
        double[] millis = new double[COUNTED];
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = -WARM_UP; i < COUNTED; i++) {
                long begun = System.nanoTime();
                HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(address + " answered " + answer.statusCode());
                }
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - begun) / 1e6;
                }
            }
        }
        Arrays.sort(millis);
        return millis[(int) (COUNTED * TAIL)];
    }
}
