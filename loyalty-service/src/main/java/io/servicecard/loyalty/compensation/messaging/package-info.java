/** Hears which compensations were granted; depends on application. */
package io.servicecard.loyalty.compensation.messaging;
