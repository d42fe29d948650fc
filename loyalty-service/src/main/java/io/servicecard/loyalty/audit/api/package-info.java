/** The audit over HTTP. */
package io.servicecard.loyalty.audit.api;
