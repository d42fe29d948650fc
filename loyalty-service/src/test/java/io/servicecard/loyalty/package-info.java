/** The service on real engines. */
package io.servicecard.loyalty;
