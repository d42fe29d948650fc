/** Compensations' events as others see them; depends on application and domain. */
package io.servicecard.feedback.compensation.messaging;
