/** Pictures and papers of orders; builds on orders, which know nothing of them. */
package io.servicecard.order.attachment;
