/** How much people may do with points; depends on nothing but values. */
@CheckReturnValue
package io.servicecard.loyalty.limit.domain;

import com.google.errorprone.annotations.CheckReturnValue;
