/** What the doors look like from outside: OpenAPI 3.1. */
@NullMarked
package baedal.http.openapi;

import org.jspecify.annotations.NullMarked;
