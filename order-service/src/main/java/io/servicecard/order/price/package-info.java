/** What lines cost; depends on nothing else of the service. */
package io.servicecard.order.price;
