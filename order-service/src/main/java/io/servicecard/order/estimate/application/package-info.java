/** The use cases of estimates. */
package io.servicecard.order.estimate.application;
