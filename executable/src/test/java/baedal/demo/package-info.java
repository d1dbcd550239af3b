@NullMarked
package baedal.demo;

import org.jspecify.annotations.NullMarked;
