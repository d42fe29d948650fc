/**
 * Opening, handling and reading complaints; depends on the domain, and on ownership to know whose
 * order it is.
 */
package io.servicecard.feedback.complaint.application;
