/** Services on offer; depends on names only. */
package io.servicecard.order.catalogue;
