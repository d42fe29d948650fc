/** What customers and staff write to each other; builds on orders, which know nothing of it. */
package io.servicecard.order.message;
