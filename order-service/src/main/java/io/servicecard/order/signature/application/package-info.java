/** Keeps signatures at hand-over. */
package io.servicecard.order.signature.application;
