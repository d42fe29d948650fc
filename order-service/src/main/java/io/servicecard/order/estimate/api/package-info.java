/** Estimates over HTTP, for staff, for customers, and for whoever holds a link. */
package io.servicecard.order.estimate.api;
