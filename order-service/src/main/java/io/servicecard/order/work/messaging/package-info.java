/** The order's events in the published language, and loyalty's events as they concern payments. */
package io.servicecard.order.work.messaging;
