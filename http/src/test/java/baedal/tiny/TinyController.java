package baedal.tiny;

import baedal.contracts.OrderId;
import baedal.http.Caller;
import baedal.http.IdempotencyKey;
import baedal.http.Page;
import baedal.http.PageRequest;
import baedal.http.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TinyController {

    private static final int THINGS = 25;

    @GetMapping("/api/open")
    Map<String, String> open(@RequestParam(defaultValue = "1") int number) {
        return Map.of("number", "" + number, "traceparent", MDC.get("traceparent"));
    }

    @GetMapping("/api/me")
    Map<String, String> me(Caller caller) {
        return Map.of("id", caller.id().toString(), "name", caller.name(), "phone", caller.phone());
    }

    @PostMapping("/api/things")
    Map<String, String> make(IdempotencyKey key, @Valid @RequestBody Thing thing) {
        return Map.of("key", key.value(), "name", thing.name());
    }

    @GetMapping("/api/things")
    Page<Integer> things(PageRequest page) {
        int after = page.after().isEmpty() ? 0 : Integer.parseInt(page.after().getFirst());
        List<Integer> oneMore = IntStream.rangeClosed(after + 1, THINGS)
                .limit(page.limit() + 1L)
                .boxed()
                .toList();
        return Page.of(oneMore, page, thing -> List.of(thing.toString()));
    }

    @GetMapping("/api/things/{id}")
    Map<String, OrderId> thing(@PathVariable OrderId id) {
        return Map.of("id", id);
    }

    @PostMapping("/api/echo")
    Thing echo(@RequestBody Thing thing) {
        return thing;
    }

    @GetMapping("/api/broken")
    void broken() {
        throw new IllegalStateException("a secret of ours");
    }

    @GetMapping("/api/refused")
    void refused() {
        throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_REQUESTS")
                .with("retryAfterSeconds", 7)
                .with("currentStatus", "COOKING");
    }

    @GetMapping("/api/numbers/{number}")
    int number(@PathVariable int number) {
        return number;
    }

    @GetMapping("/api/forgotten")
    String forgotten() {
        return "a controller that no list of doors names";
    }

    @GetMapping("/internal/secret")
    Map<String, String> secret(Caller caller) {
        return Map.of("service", caller.name());
    }

    record Thing(@NotBlank String name, int count) {}
}
