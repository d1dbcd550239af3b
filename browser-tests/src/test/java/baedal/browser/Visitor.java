package baedal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.journeys.World;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Someone before a screen, in a browser profile of his own. When he leaves, nothing may have gone wrong unseen: no error in the console, no
 * request to another host.
 */
final class Visitor implements AutoCloseable {

    private static final Set<String> SEVERE = Set.of("serious", "critical");
    /** A refusal that the page explains to its reader is also noted by the browser, as the failed load of a resource. */
    private static final Pattern EXPLAINED =
            Pattern.compile("Failed to load resource: .*(4\\d\\d|503|ERR_INTERNET_DISCONNECTED).*");

    /** What htmx notes when nobody answers; the page says it with its red bar. */
    private static final Pattern DEAD_SPOT = Pattern.compile("htmx:(afterRequest|sendError).*");

    private final World world;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private int taps;
    private boolean wasOffline;

    private Visitor(World world, Screen screen, String language) {
        this.world = world;
        this.context = Chromium.get()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(screen.width, screen.height)
                        .setHasTouch(screen.touch)
                        .setLocale(language)
                        .setTimezoneId("Asia/Seoul")
                        .setReducedMotion(ReducedMotion.REDUCE) // colours are judged when they have arrived
                        .setPermissions(List.of("geolocation"))
                        .setGeolocation(37.4979, 127.0276)
                        .setBaseURL("http://localhost:" + world.port));
        context.onConsoleMessage(this::listen);
        context.onWebError(error -> faults.add(error.error()));
        context.onRequest(this::watch);
        this.page = context.newPage();
    }

    static Visitor with(World world, Screen screen) {
        return new Visitor(world, screen, "ko-KR");
    }

    static Visitor speaking(String language, World world, Screen screen) {
        return new Visitor(world, screen, language);
    }

    /** With the password of the demo world; he stands at his home then. */
    Visitor logsIn(String email) {
        page.navigate("/login");
        page.locator("input[name=email][type=email]").fill(email);
        page.locator("input[name=password]").fill("baedal-demo");
        page.locator("form[action='/login'] button").click();
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    Visitor opens(String path) {
        page.navigate(path);
        return this;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** One tap, counted. */
    void taps(Locator where) {
        where.click();
        taps++;
    }

    void taps(AriaRole role, String name) {
        taps(page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first());
    }

    int taps() {
        return taps;
    }

    /** No network at all, as in a tunnel. */
    void goesOffline() {
        wasOffline = true;
        context.setOffline(true);
    }

    void comesBackOnline() {
        context.setOffline(false);
    }

    /** That part of his page stays as he sees it now, also if news of it is under way; what he does himself is still answered there. */
    Visitor missesNewsOf(String part) {
        page.evaluate("""
                part => {
                  window.missing = part;
                  window.missed = [];
                  document.addEventListener('htmx:beforeSwap', news => {
                    if (news.detail.target.id !== window.missing || news.detail.requestConfig.verb !== 'get') return;
                    news.detail.shouldSwap = false;
                    window.missed.push(news.detail.xhr.responseText);
                  });
                }""", part);
        return this;
    }

    /** As soon as he has missed it twice: at the signal, and when the page looked once more. */
    void hearsAgainAfterMissing(String text) {
        page.waitForFunction("text => window.missed.filter(news => news.includes(text)).length >= 2", text);
        page.evaluate("() => { window.missing = null; }");
    }

    Visitor inTheDark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return this;
    }

    Visitor inTheLight() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return this;
    }

    static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    /** Waits until it is to be seen. */
    Locator sees(String text) {
        Locator found = page.getByText(text).first();
        found.waitFor();
        return found;
    }

    /** No serious violation of what people with screen readers, keyboards or weak eyes need. */
    Visitor findsItAccessible() {
        var violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SEVERE.contains(rule.getImpact()))
                        .map(rule -> page.url() + ": " + rule.getId() + " " + rule.getHelp() + " "
                                + rule.getNodes().stream().map(Object::toString).toList())
                        .toList();
        assertThat(violations).isEmpty();
        return this;
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error") && !isExplained(message.text())) {
            faults.add(message.text());
        }
    }

    private boolean isExplained(String error) {
        return EXPLAINED.matcher(error).matches()
                || wasOffline && DEAD_SPOT.matcher(error).matches();
    }

    private void watch(Request request) {
        URI to = URI.create(request.url());
        if (Set.of("http", "https", "ws").contains(to.getScheme()) && !isOurs(to)) {
            faults.add("a request to " + to);
        }
    }

    private boolean isOurs(URI to) {
        return Set.of("localhost", "127.0.0.1").contains(to.getHost())
                && to.getPort() >= world.port
                && to.getPort() <= world.port + 14;
    }

    @Override
    public void close() {
        context.close();
        assertThat(faults).isEmpty();
    }
}
