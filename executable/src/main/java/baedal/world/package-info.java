/** The running whole: which parts it has, what they are told, how they start and end together. */
@NullMarked
package baedal.world;

import org.jspecify.annotations.NullMarked;
