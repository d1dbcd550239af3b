/** KakaoTalk: NHN Cloud's AlimTalk v2.3 over a ledger that survives. */
@NullMarked
package baedal.simulators.kakaotalk;

import org.jspecify.annotations.NullMarked;
