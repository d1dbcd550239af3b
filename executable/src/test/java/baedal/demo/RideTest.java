package baedal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RideTest {

    private static final Place STORE = new Place(37.4987, 127.0293);
    private static final Place DOOR = STORE.moved(900, -400);

    private final Ride ride = Ride.from(STORE, DOOR);

    @Test
    void it_begins_here_and_ends_there() {
        assertThat(ride.after(0)).isEqualTo(STORE);
        assertThat(ride.after(ride.metres() + 1)).isEqualTo(DOOR);
    }

    @Test
    void it_goes_around_corners_but_not_astray() {
        double straight = Math.hypot(900, 400);

        assertThat(ride.metres()).isBetween(straight, straight * Math.sqrt(2) + 1);
    }

    @Test
    void every_metre_of_it_is_a_metre() {
        for (double metres = 0; metres < ride.metres() - 10; metres += 10) {
            Place here = ride.after(metres);
            Place next = ride.after(metres + 10);
            assertThat(Math.hypot(here.eastTo(next), here.northTo(next))).isLessThanOrEqualTo(10.01);
        }
    }

    @Test
    void who_is_there_already_need_not_ride() {
        assertThat(Ride.from(STORE, STORE).metres()).isCloseTo(0, within(0.001));
        assertThat(Ride.from(STORE, STORE).after(0)).isEqualTo(STORE);
    }
}
