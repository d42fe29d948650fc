/** The use cases of adjustments, each one transaction. */
package io.servicecard.loyalty.adjustment.application;
