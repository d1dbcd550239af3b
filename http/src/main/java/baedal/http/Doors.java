package baedal.http;

import java.util.List;

/** All doors of a service, one bean in each: what is not listed is closed. {@code /internal/**} is for services, health for everyone. */
public record Doors(List<Door> doors) {

    public static Doors of(Door... doors) {
        return new Doors(List.of(doors));
    }
}
