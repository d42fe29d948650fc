/** Policies from draft to retired, clocks that follow orders, and the look at what comes due. */
package io.servicecard.order.deadline.application;
