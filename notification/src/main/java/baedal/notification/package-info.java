/** KakaoTalk messages about everything that happens to an order, to whom it concerns, once. */
@NullMarked
package baedal.notification;

import org.jspecify.annotations.NullMarked;
