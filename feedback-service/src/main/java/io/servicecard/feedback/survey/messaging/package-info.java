/** Surveys' events in and out; depends on application and domain. */
package io.servicecard.feedback.survey.messaging;
