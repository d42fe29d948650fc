/** Proposed norms over HTTP. */
package io.servicecard.order.norm.api;
