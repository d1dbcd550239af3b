package baedal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BrowserProtectionTest {

    private static final String NONE = "x=y";

    @Test
    void every_page_refuses_scripts_and_styles_that_are_no_files_of_ours() {
        for (String path : List.of("/login", "/register", "/nowhere", "/css/baedal.css")) {
            String policy = Site.get(path, NONE)
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow();

            assertThat(policy)
                    .contains("default-src 'self'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                    .contains("form-action 'self' http://localhost:18090")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void pages_bring_no_script_or_style_inside_and_nothing_from_elsewhere() {
        for (String path : List.of("/login", "/register", "/nowhere")) {
            String page = Site.get(path, NONE).body();

            assertThat(page).doesNotContain(" style=", "<style", "onclick", "javascript:");
            assertThat(page.replace("https://www.w3.org", "")).doesNotContain("https://", "//cdn");
            assertThat(page).doesNotContainPattern("<script(?![^>]* src=)");
        }
    }

    @Test
    void a_form_without_the_token_of_this_browser_is_refused() {
        Map<String, String> form = Map.of("language", "en");

        assertThat(Site.post("/preferences/language", NONE, "", form).statusCode())
                .isEqualTo(403);
        assertThat(Site.post("/preferences/language", "baedal_csrf=" + Site.CSRF, "other", form)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Site.post("/preferences/language", "baedal_csrf=", "", form).statusCode())
                .isEqualTo(403);
        assertThat(Site.post("/preferences/language", NONE, form).statusCode()).isEqualTo(302);
    }

    @Test
    void every_form_carries_the_token() {
        HttpResponse<String> page = Site.get("/login", "baedal_csrf=" + Site.CSRF);

        assertThat(page.body().split("<form", -1)).hasSizeGreaterThan(3);
        assertThat(page.body().split("name=\"_csrf\" value=\"" + Site.CSRF + "\"", -1))
                .hasSameSizeAs(page.body().split("<form", -1));
        assertThat(page.body()).contains("hx-headers=\"{&quot;X-CSRF&quot;:&quot;" + Site.CSRF + "&quot;}\"");
    }

    @Test
    void files_are_named_by_their_content_and_kept_and_pages_are_not() {
        HttpResponse<String> page = Site.get("/login", NONE);
        String style = page.body().replaceAll("(?s).*\"(/css/baedal-[0-9a-f]+\\.css)\".*", "$1");

        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        HttpResponse<String> file = Site.get(style, NONE);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000"));
    }

    @Test
    void a_program_is_told_a_problem_and_a_person_a_page() {
        assertThat(Site.get("/nowhere", NONE).body()).contains("빈 접시");
        assertThat(Site.get("/nowhere", NONE, "Accept-Language", "en").body()).contains("empty plate");
    }
}
