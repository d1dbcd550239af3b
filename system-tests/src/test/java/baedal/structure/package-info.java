/** The rules that keep the code's shape: see CONTRIBUTING.md. */
@NullMarked
package baedal.structure;

import org.jspecify.annotations.NullMarked;
