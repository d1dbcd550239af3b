/** Every error as one shape: RFC 9457, with a stable code, in the caller's language. */
@NullMarked
package baedal.http.problems;

import org.jspecify.annotations.NullMarked;
