/** Parts over HTTP. */
package io.servicecard.order.part.api;
