/** How messages reach KakaoTalk: in batches, each tried until its outcome is known. */
@NullMarked
package baedal.notification.sending;

import org.jspecify.annotations.NullMarked;
