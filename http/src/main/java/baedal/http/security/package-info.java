/** Who may come in: verified tokens, and doors that are closed unless listed. */
@NullMarked
package baedal.http.security;

import org.jspecify.annotations.NullMarked;
