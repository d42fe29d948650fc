/**
 * Inviting, linking, answering and counting; depends on the domain, and opens cases by followup.
 */
package io.servicecard.feedback.survey.application;
