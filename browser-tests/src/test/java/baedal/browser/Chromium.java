package baedal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The installed browser, started once for the whole run. Playwright is not for several threads: neither are these tests. */
final class Chromium {

    private static @Nullable Browser running;

    private Chromium() {}

    static Browser get() {
        if (running == null) {
            // the driver's own process ends with ours
            running = Playwright.create()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getProperty("baedal.chromium", "/usr/bin/chromium")))
                            // the sandbox needs rights that a build server does not have; only our own pages are opened
                            .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--mute-audio")));
        }
        return running;
    }
}
