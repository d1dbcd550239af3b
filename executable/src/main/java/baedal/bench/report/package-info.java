/** What a measurement leaves behind: tables, charts, raw data, and on which machine it was. */
@NullMarked
package baedal.bench.report;

import org.jspecify.annotations.NullMarked;
