/** A real PostgreSQL and a real Kafka, started from the binaries on Maven Central, for the executable and for tests. */
@NullMarked
package baedal.engines;

import org.jspecify.annotations.NullMarked;
