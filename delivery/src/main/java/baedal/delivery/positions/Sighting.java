package baedal.delivery.positions;

import java.time.Instant;

/**
 * Where a rider was.
 *
 * @param at when he said so
 */
record Sighting(double lat, double lng, Instant at) {}
