/** Forgets persons when none of their orders is open, and erases orders whose time is over. */
package io.servicecard.order.erasure.application;
