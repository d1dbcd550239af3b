package baedal.delivery.earnings;

import baedal.http.Caller;
import baedal.http.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EarningsController {

    private final EarningsQuery query;

    EarningsController(EarningsQuery query) {
        this.query = query;
    }

    @Operation(summary = "What I earned on a day")
    @GetMapping("/api/riders/me/earnings")
    Earnings earnings(
            Caller caller,
            @Parameter(description = "a day in Korea, such as 2026-11-23; today if absent")
                    @RequestParam(required = false)
                    @Nullable
                    String date) {
        return query.of(caller.id(), date == null ? null : day(date));
    }

    /** No order was made outside of these years, and the database knows no day far out. */
    private static LocalDate day(String date) {
        try {
            LocalDate day = LocalDate.parse(date);
            if (day.getYear() >= 2000 && day.getYear() < 3000) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("date");
        }
        throw Refusal.invalid("date");
    }
}
