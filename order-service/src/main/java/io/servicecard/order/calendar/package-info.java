/** When work is done: weekly hours, holidays and short days; depends on nothing else. */
package io.servicecard.order.calendar;
