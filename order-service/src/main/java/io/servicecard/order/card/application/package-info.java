/** Noting and finding cards. */
package io.servicecard.order.card.application;
