/** Corrections of balances by people: asked for, and above a limit approved by a second one. */
@CheckReturnValue
package io.servicecard.loyalty.adjustment.domain;

import com.google.errorprone.annotations.CheckReturnValue;
