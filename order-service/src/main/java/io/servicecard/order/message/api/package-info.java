/** Messages over HTTP. */
package io.servicecard.order.message.api;
