/** Keeping results sealed, and opening them. */
package io.servicecard.order.result.application;
