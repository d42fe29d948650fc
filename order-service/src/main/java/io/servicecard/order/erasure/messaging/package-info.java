/** Hears who is to be forgotten, and tells who is. */
package io.servicecard.order.erasure.messaging;
