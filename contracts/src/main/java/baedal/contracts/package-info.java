/** The facts and the words that the services share: data, nothing else. */
@NullMarked
package baedal.contracts;

import org.jspecify.annotations.NullMarked;
