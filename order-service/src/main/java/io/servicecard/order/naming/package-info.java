/** Names that customers read; depends on nothing else of the service. */
package io.servicecard.order.naming;
