/** Forgets customers: their words go at once, their orders when the law lets them. */
package io.servicecard.order.erasure;
