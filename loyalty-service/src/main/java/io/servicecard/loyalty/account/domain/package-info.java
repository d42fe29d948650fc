/** Accounts, their journal, lots and holds: every change returns its entry and its event. */
@CheckReturnValue
package io.servicecard.loyalty.account.domain;

import com.google.errorprone.annotations.CheckReturnValue;
