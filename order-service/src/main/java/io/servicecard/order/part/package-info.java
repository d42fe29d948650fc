/** Parts that orders wait for; builds on orders, which know nothing of it. */
package io.servicecard.order.part;
