/** Policies over HTTP, clocks as they are shown, and the refusals of calendars and policies. */
package io.servicecard.order.deadline.api;
