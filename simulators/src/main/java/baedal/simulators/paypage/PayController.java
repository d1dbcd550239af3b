package baedal.simulators.paypage;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code GET /pay?clientKey&customerKey&orderId&orderName&amount&successUrl&failUrl[&quick=true][&lang=ko|en]}: the page, or with
 * {@code quick} and a saved card straight back to the shop.
 */
@Controller
@RequestMapping("/pay")
class PayController {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String CANCELLED = "PAY_PROCESS_CANCELED";

    private final ReturnUrls urls;
    private final SavedCards saved;

    PayController(ReturnUrls urls, SavedCards saved) {
        this.urls = urls;
        this.saved = saved;
    }

    @GetMapping
    ResponseEntity<String> page(@RequestParam Map<String, String> asked, Locale locale) {
        PayPage page = page(asked.get("lang"), locale);
        Optional<Checkout> checkout = Checkout.of(asked, urls);
        if (checkout.isEmpty()) {
            return html(HttpStatus.BAD_REQUEST, page.problem(), "");
        }
        Optional<TestCard> card = saved.of(checkout.get().customerKey());
        if (card.isPresent() && "true".equals(asked.get("quick"))) {
            return to(checkout.get().paidWith(card.get()));
        }
        // a browser holds "form-action" against the redirect that answers the form as well
        String back = ReturnUrls.origin(checkout.get().successUrl()) + " "
                + ReturnUrls.origin(checkout.get().failUrl());
        return html(HttpStatus.OK, page.of(checkout.get(), card), back);
    }

    /** What was tapped on the page: a card, or away from it. */
    @PostMapping
    ResponseEntity<String> answer(@RequestParam Map<String, String> asked, Locale locale) {
        PayPage page = page(asked.get("lang"), locale);
        Optional<Checkout> checkout = Checkout.of(asked, urls);
        if (checkout.isEmpty()) {
            return html(HttpStatus.BAD_REQUEST, page.problem(), "");
        }
        if ("cancel".equals(asked.get("answer"))) {
            return to(checkout.get().failed(CANCELLED, page.word("cancelled")));
        }
        Optional<TestCard> card = TestCard.named(asked.getOrDefault("card", ""));
        if (card.isEmpty()) {
            return html(HttpStatus.BAD_REQUEST, page.problem(), "");
        }
        if ("on".equals(asked.get("save"))) {
            saved.save(checkout.get().customerKey(), card.get());
        }
        return to(checkout.get().paidWith(card.get()));
    }

    private static PayPage page(@Nullable String lang, Locale locale) {
        return new PayPage(lang == null ? locale : Locale.of(lang.equals("en") ? "en" : "ko"));
    }

    private static ResponseEntity<String> to(URI shop) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(shop)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static ResponseEntity<String> html(HttpStatus status, String page, String formMayGoTo) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Security-Policy",
                        ("default-src 'none'; style-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self' "
                                        + formMayGoTo)
                                .strip())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .body(page);
    }
}
