/** Cards over HTTP; depends on their use cases. */
package io.servicecard.card.card.api;
