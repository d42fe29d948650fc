/** Writing, confirming and finding calendars, and the holidays that come with the service. */
package io.servicecard.order.calendar.application;
