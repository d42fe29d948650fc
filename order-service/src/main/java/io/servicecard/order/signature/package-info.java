/** Who signed for items that were given back; builds on orders and what is attached to them. */
package io.servicecard.order.signature;
