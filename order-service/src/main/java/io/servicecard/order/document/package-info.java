/**
 * Papers printed of orders; builds on orders, estimates and signatures, which know nothing of it.
 */
package io.servicecard.order.document;
