/** Offering and finding services. */
package io.servicecard.order.catalogue.application;
