package baedal.web.rider;

import baedal.web.site.Words;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a phone needs to keep the rider's screen among its apps. */
@Controller
class AppController {

    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");

    private final Words words;

    AppController(Words words) {
        this.words = words;
    }

    @GetMapping("/rider.webmanifest")
    ResponseEntity<Map<String, Object>> manifest() {
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .body(Map.of(
                        "id", "/rider",
                        "name", words.say("rider.app.name"),
                        "short_name", words.say("rider.app.short"),
                        "description", words.say("rider.app.description"),
                        "start_url", "/rider",
                        "scope", "/rider",
                        "display", "standalone",
                        "orientation", "portrait",
                        "background_color", "#FBF8F3",
                        "icons",
                                List.of(
                                        icon("/rider-192.png", "192x192", "any"),
                                        icon("/rider-512.png", "512x512", "any"),
                                        icon("/rider-maskable.png", "512x512", "maskable"))));
    }

    private static Map<String, String> icon(String file, String sizes, String purpose) {
        return Map.of("src", file, "sizes", sizes, "type", "image/png", "purpose", purpose);
    }
}
