/**
 * Asking for compensations, deciding on them and reading them; depends on the domain, on ownership
 * to know whose order it is, and on complaints to know what was found.
 */
package io.servicecard.feedback.compensation.application;
