/** Working time as plain arithmetic, and the life of a calendar version. */
@CheckReturnValue
package io.servicecard.order.calendar.domain;

import com.google.errorprone.annotations.CheckReturnValue;
