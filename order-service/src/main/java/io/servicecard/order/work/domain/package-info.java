/** The order's life cycle, its stages, bill and payments, and the events it returns. */
@CheckReturnValue
package io.servicecard.order.work.domain;

import com.google.errorprone.annotations.CheckReturnValue;
