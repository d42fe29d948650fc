/** Refusals of signatures over HTTP. */
package io.servicecard.order.signature.api;
