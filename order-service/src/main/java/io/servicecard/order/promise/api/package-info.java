/** Quotes over HTTP. */
package io.servicecard.order.promise.api;
