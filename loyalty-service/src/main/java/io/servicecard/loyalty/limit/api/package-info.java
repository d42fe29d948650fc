/** Limits over HTTP. */
package io.servicecard.loyalty.limit.api;
