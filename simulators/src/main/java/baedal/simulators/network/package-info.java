/** The payment network: Toss Payments' core API (version 2022-11-16) over a ledger that survives. */
@NullMarked
package baedal.simulators.network;

import org.jspecify.annotations.NullMarked;
