/** Asking the facts. */
package io.servicecard.order.analytics.application;
