/** Logging in and staying logged in; the session lives in the browser's cookies alone. */
@NullMarked
package baedal.web.account;

import org.jspecify.annotations.NullMarked;
