/** Policies, the clocks that keep facts, and what follows from the facts. */
@CheckReturnValue
package io.servicecard.order.deadline.domain;

import com.google.errorprone.annotations.CheckReturnValue;
