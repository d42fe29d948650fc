/** The use cases of parts. */
package io.servicecard.order.part.application;
