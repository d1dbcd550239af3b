package baedal.bench.growth;

import java.util.UUID;

/**
 * A real order, whose rows the other stored orders are copied from.
 *
 * @param number what people call it by
 */
record Model(UUID order, UUID customer, String number) {}
