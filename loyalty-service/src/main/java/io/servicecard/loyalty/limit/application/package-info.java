/** Writes and publishes limits, and says which are in force. */
package io.servicecard.loyalty.limit.application;
