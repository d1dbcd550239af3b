/** The one way to the public API, with the viewer's own token and language. */
@NullMarked
package baedal.web.api;

import org.jspecify.annotations.NullMarked;
