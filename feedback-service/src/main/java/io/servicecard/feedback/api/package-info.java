/** What all resources share: how refusals read, which text is taken; may depend on every domain. */
package io.servicecard.feedback.api;
