/** Accounts: who registered, and who am I. */
@NullMarked
package baedal.identity.accounts;

import org.jspecify.annotations.NullMarked;
