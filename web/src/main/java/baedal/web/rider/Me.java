package baedal.web.rider;

import org.jspecify.annotations.Nullable;

record Me(boolean onDuty, @Nullable Double lat, @Nullable Double lng) {

    public @Nullable Point position() {
        return lat == null || lng == null ? null : new Point(lat, lng);
    }
}
