/** Services on offer and their categories; depends on names and prices only. */
package io.servicecard.order.catalogue;
