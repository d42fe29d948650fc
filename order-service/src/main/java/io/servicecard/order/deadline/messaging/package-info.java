/** What becomes of clocks, in the published language. */
package io.servicecard.order.deadline.messaging;
