/** What happened between customers and the business. */
package io.servicecard.card.interaction;
