/** Packs over HTTP. */
package io.servicecard.order.pack.api;
