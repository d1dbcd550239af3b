/** Every service restarted while people order: how many of them notice. */
@NullMarked
package baedal.bench.redeploy;

import org.jspecify.annotations.NullMarked;
