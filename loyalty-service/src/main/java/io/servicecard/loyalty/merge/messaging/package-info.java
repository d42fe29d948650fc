/** Hears which customers are one person. */
package io.servicecard.loyalty.merge.messaging;
