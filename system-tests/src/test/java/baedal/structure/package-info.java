/** The rules that keep the code's shape: see docs/style.md. */
@NullMarked
package baedal.structure;

import org.jspecify.annotations.NullMarked;
