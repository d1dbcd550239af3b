/** What the services' tests stand on: an issuer of tokens, a service running for real, its document. */
@NullMarked
package baedal.http.testing;

import org.jspecify.annotations.NullMarked;
