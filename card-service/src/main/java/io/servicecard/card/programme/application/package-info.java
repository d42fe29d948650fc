/** What can be done with programmes; depends on their domain. */
package io.servicecard.card.programme.application;
