package baedal.browser;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One screen, as somebody sees it.
 *
 * @param name of its picture
 * @param email whose log-in; {@code null} for a stranger
 * @param language as a browser asks for it
 * @param before what he does when it has opened
 * @param measured whether its cost counts: once per page is enough
 */
record Scene(
        String name,
        @Nullable String email,
        Screen screen,
        String path,
        String language,
        boolean dark,
        boolean measured,
        Consumer<Page> before) {

    static Scene of(String name, @Nullable String email, Screen screen, String path) {
        return new Scene(name, email, screen, path, "ko-KR", false, true, page -> {});
    }

    /** Taken when this has been done. */
    Scene after(Consumer<Page> done) {
        return new Scene(name, email, screen, path, language, dark, measured, before.andThen(done));
    }

    /** A page that was measured already. */
    Scene unmeasured() {
        return new Scene(name, email, screen, path, language, dark, false, before);
    }

    /** The same page in another light. */
    Scene inTheDark() {
        return new Scene(name + "-dark", email, screen, path, language, true, false, before);
    }

    Scene inEnglish() {
        return new Scene(name + "-en", email, screen, path, "en-US", dark, false, before);
    }
}
