/** The people of the demo world. */
@NullMarked
package baedal.identity.demo;

import org.jspecify.annotations.NullMarked;
