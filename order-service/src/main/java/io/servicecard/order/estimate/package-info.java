/**
 * What work is offered to customers, and what they say; builds on orders, which know nothing of it.
 */
package io.servicecard.order.estimate;
