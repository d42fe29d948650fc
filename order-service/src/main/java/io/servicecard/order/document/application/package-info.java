/** Writes and prints papers. */
package io.servicecard.order.document.application;
