/** What every request is read with: its trace, its size, its JSON, its caller, key and page. */
@NullMarked
package baedal.http.requests;

import org.jspecify.annotations.NullMarked;
