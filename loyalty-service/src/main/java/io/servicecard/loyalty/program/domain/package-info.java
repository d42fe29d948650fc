/** What money earns and what a point pays; depends on nothing but values. */
@CheckReturnValue
package io.servicecard.loyalty.program.domain;

import com.google.errorprone.annotations.CheckReturnValue;
