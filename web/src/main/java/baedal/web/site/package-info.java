/** What every page has: layout, words, pictures, errors, and what browsers are told to refuse. */
@NullMarked
package baedal.web.site;

import org.jspecify.annotations.NullMarked;
