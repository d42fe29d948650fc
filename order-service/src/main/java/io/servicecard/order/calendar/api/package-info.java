/** Calendars over HTTP. */
package io.servicecard.order.calendar.api;
