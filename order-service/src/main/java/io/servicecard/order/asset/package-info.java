/**
 * Things of customers that are worked on, and what they are known by; depends on cards for whose
 * they can be, and knows nothing of orders.
 */
package io.servicecard.order.asset;
