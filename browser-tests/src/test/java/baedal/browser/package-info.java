/** What people do with their fingers, in a real Chromium, against a real world. */
@NullMarked
package baedal.browser;

import org.jspecify.annotations.NullMarked;
