/** Compensations over HTTP; depends on application and domain. */
package io.servicecard.feedback.compensation.api;
