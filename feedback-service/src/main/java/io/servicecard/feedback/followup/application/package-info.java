/** Opening and listing cases; depends on the domain. */
package io.servicecard.feedback.followup.application;
