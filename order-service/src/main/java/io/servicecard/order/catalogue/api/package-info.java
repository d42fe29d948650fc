/** The catalogue over HTTP. */
package io.servicecard.order.catalogue.api;
