package baedal.bench.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import baedal.bench.breaker.Openings.Change;
import baedal.bench.breaker.Openings.Open;
import baedal.bench.load.Outcome;
import baedal.bench.load.Times;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningsTest {

    private static final Instant HUNG = Instant.parse("2026-11-28T05:00:00Z");
    private static final Openings TOLD = new Openings(List.of(
            new Change("CLOSED", "OPEN", HUNG.plusSeconds(4)),
            new Change("OPEN", "HALF_OPEN", HUNG.plusSeconds(12)),
            new Change("HALF_OPEN", "OPEN", HUNG.plusSeconds(14)),
            new Change("OPEN", "HALF_OPEN", HUNG.plusSeconds(30)),
            new Change("HALF_OPEN", "CLOSED", HUNG.plusSeconds(31))));

    @Test
    void a_breaker_is_open_until_it_tries_again() {
        assertThat(TOLD.open(HUNG.plusSeconds(60)))
                .containsExactly(
                        new Open(HUNG.plusSeconds(4), HUNG.plusSeconds(12)),
                        new Open(HUNG.plusSeconds(14), HUNG.plusSeconds(30)));
        assertThat(new Openings(TOLD.changes().subList(0, 1)).open(HUNG.plusSeconds(9)))
                .containsExactly(new Open(HUNG.plusSeconds(4), HUNG.plusSeconds(9)));
    }

    @Test
    void it_opened_and_closed_when_it_first_did_so_afterwards() {
        assertThat(TOLD.first("OPEN", HUNG)).contains(HUNG.plusSeconds(4));
        assertThat(TOLD.first("CLOSED", HUNG.plusSeconds(20))).contains(HUNG.plusSeconds(31));
        assertThat(TOLD.first("CLOSED", HUNG.plusSeconds(40))).isEmpty();
    }

    @Test
    void available_is_what_was_answered_below_400_and_good_is_only_a_deal() {
        Times times = new Times();
        List.of(Taken.PLACED, Taken.PLACED, Taken.DEFERRED, Taken.UNKNOWN, Outcome.BROKEN, new Outcome("503", false))
                .forEach(outcome -> times.add(outcome, 1_000));
        times.add(Taken.PLACED, 1_000);
        times.add(new Outcome("504", false), 1_000);

        assertThat(times.good()).isEqualTo(3);
        assertThat(Taken.availability(times)).isEqualTo(62.5);
        assertThat(Taken.availability(new Times())).isNaN();
    }
}
