/** Birthdays over HTTP. */
package io.servicecard.card.birthday.api;
