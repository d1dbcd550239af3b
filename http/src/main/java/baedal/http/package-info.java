/** What every door shares: problem details, roles, idempotency keys, cursors. */
@NullMarked
package baedal.http;

import org.jspecify.annotations.NullMarked;
