/** How the service's refusals read to a caller; may depend on every domain. */
package io.servicecard.feedback.api;
