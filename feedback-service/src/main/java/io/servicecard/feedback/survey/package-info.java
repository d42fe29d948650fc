/** Invitations to rate an order, and their answers. */
package io.servicecard.feedback.survey;
