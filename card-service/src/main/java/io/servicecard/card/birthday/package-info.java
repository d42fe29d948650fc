/** Birthdays: kept sealed, and told of on their day without saying the date. */
package io.servicecard.card.birthday;
