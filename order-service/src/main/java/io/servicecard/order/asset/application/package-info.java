/** Registering, changing and finding things of customers. */
package io.servicecard.order.asset.application;
